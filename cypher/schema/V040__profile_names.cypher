// Names and aliases of all entities, accents folded.
CREATE FULLTEXT INDEX profile_names IF NOT EXISTS FOR (n:Profile) ON EACH [n.name, n.otherNames]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: false}}
