// All entities of one kind, by id.
// Parameters: $kind STRING, $now INTEGER. Columns: entity MAP
MATCH (p:Profile {nodeKind: $kind})
WHERE
  //+ live_profile
RETURN p AS entity
ORDER BY p.id
