// A hook is held by one service at a time: two that try together must find the same node.
CREATE CONSTRAINT hook_id IF NOT EXISTS FOR (n:Hook) REQUIRE n.id IS UNIQUE
