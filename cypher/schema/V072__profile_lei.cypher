// Two that share a Legal Entity Identifier are looked for after each load.
CREATE INDEX profile_lei IF NOT EXISTS FOR (n:Profile) ON (n.lei)
