// Entities and facts share one label and one index of ids: both are what claims can be about.
CREATE CONSTRAINT publisher_id IF NOT EXISTS FOR (n:Publisher) REQUIRE n.id IS UNIQUE
