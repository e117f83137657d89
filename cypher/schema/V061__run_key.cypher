// Runs are listed by when they began: the key is that moment and the run's id.
CREATE CONSTRAINT run_key IF NOT EXISTS FOR (n:Run) REQUIRE n.key IS UNIQUE
