// Entities by name and alias, as they were called at $now, best first: whose very name is asked for; of whom it is an alias;
// whose name, whose alias begins so; in whose name, in one of whose names all words stand; then what is found by the
// beginning of a word or misspelt. Then the shorter name, then by id. What the index reckons a hit to be worth depends on
// all names that it ever saw, and orders nothing: so an answer stays the same.
// Parameters: $query STRING (of the full-text index), $text STRING (what is asked for in small letters, without accents),
//   $typed STRING (the same with the accents that were typed), $words LIST<STRING> (its words), $kinds LIST<STRING>,
//   $all BOOLEAN (whether more than id and name of each is wanted), $offset, $limit, $now INTEGER
// Columns: entity MAP, score FLOAT (1 for the very name, a tenth less for each class)
CALL db.index.fulltext.queryNodes('profile_names', $query) YIELD node AS p
WHERE p.nodeKind IN $kinds
AND
  //+ live_profile
WITH p, toLower(p.name) AS name,
  CASE WHEN p.otherNames IS NULL THEN [] ELSE split(toLower(p.otherNames), ' | ') END AS others,
  [' ', ',', '.', ';', ':', '-', '–', '/', '(', ')', '&', '+', "'", '’', '"', '·', '_'] AS signs
WITH p,
  CASE
    WHEN name IN [$text, $typed] THEN 0
    WHEN $text IN others THEN 1
    WHEN name STARTS WITH $text THEN 2
    WHEN any(other IN others WHERE other STARTS WITH $text) THEN 3
    WHEN all(word IN $words WHERE word IN split(name, signs)) THEN 4
    WHEN any(other IN others WHERE all(word IN $words WHERE word IN split(other, signs))) THEN 5
    ELSE 6
  END AS class
ORDER BY class, size(p.name), p.id
SKIP $offset
LIMIT $limit
RETURN
  //+ shown_profile
  AS entity, 1 - class / 10.0 AS score
