// Entities and facts share one label and one index of ids: both are what claims can be about.
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE
