// A page of the entities of one kind by id, in ascending order.
// Parameters: $kind STRING, $name, $role, $stage, $country STRING or null, $position STRING, $limit INTEGER, $now INTEGER
// Columns: entity MAP, position STRING
MATCH (p:Profile {nodeKind: $kind})
WHERE p.id > $position
AND
  //+ live_profile
AND
  //+ entity_filter
RETURN p AS entity, p.id AS position
ORDER BY p.nodeKind, p.id
LIMIT $limit
