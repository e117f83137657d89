// Entities and facts share one label and one index of ids: both are what claims can be about.
CREATE CONSTRAINT load_sequence IF NOT EXISTS FOR (n:Load) REQUIRE n.sequence IS UNIQUE
