// Entities and facts share one label and one index of ids: both are what claims can be about.
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE
