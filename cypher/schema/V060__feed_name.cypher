// A feed is held by one run at a time: two that begin together must find the same node.
CREATE CONSTRAINT feed_name IF NOT EXISTS FOR (n:Feed) REQUIRE n.name IS UNIQUE
