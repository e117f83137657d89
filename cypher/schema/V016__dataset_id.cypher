// Entities and facts share one label and one index of ids: both are what claims can be about.
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE
