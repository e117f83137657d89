// Ids of the record of changes begin with the time, so that this index also has them in their order.
CREATE CONSTRAINT audit_id IF NOT EXISTS FOR (n:Audit) REQUIRE n.id IS UNIQUE
