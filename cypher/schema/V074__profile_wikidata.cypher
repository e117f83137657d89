// The same for items of Wikidata.
CREATE INDEX profile_wikidata IF NOT EXISTS FOR (n:Profile) ON (n.wikidata)
