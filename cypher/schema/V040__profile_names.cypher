// Names and aliases of all entities, every word of them: "Ministry of Mines" is found by its "of" too. The forms without
// accents stand in otherNames.
CREATE FULLTEXT INDEX profile_names IF NOT EXISTS FOR (n:Profile) ON EACH [n.name, n.otherNames]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words', `fulltext.eventually_consistent`: false}}
