// What was applied is known by its name.
CREATE CONSTRAINT schema_step IF NOT EXISTS FOR (s:SchemaStep) REQUIRE s.name IS UNIQUE
