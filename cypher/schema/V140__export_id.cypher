// An export that was started is asked for by its id.
CREATE CONSTRAINT export_id IF NOT EXISTS FOR (n:Export) REQUIRE n.id IS UNIQUE
