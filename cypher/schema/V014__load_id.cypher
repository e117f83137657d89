// Entities and facts share one label and one index of ids: both are what claims can be about.
CREATE CONSTRAINT load_id IF NOT EXISTS FOR (n:Load) REQUIRE n.id IS UNIQUE
