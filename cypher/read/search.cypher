// Entities by name and alias, best first, ties by id.
// Parameters: $query STRING (of the full-text index), $kinds LIST<STRING>, $offset, $limit, $now INTEGER
// Columns: entity MAP, score FLOAT
CALL db.index.fulltext.queryNodes('profile_names', $query) YIELD node AS p, score
WHERE p.nodeKind IN $kinds
AND
  //+ live_profile
RETURN p AS entity, score
ORDER BY score DESC, p.id
SKIP $offset
LIMIT $limit
