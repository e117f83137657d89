// A key is known by its name, which is never given again, so that the record of what was done stays clear.
CREATE CONSTRAINT key_name IF NOT EXISTS FOR (n:Key) REQUIRE n.name IS UNIQUE
