// Entities and facts share one label and one index of ids: both are what claims can be about.
CREATE CONSTRAINT subject_id IF NOT EXISTS FOR (n:Subject) REQUIRE n.id IS UNIQUE
