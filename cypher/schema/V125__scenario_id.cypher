// A saved scenario is asked for by its id.
CREATE CONSTRAINT scenario_id IF NOT EXISTS FOR (n:SavedScenario) REQUIRE n.id IS UNIQUE
