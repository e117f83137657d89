// A page of the entities of one kind by name, whatever its case, in descending order.
// Parameters: $kind STRING, $name, $role, $stage, $country STRING or null, $position STRING, $limit INTEGER, $now INTEGER
// Columns: entity MAP, position STRING
MATCH (p:Profile {nodeKind: $kind})
WHERE p.sortName < $position
AND
  //+ live_profile
AND
  //+ entity_filter
RETURN p AS entity, p.sortName AS position
ORDER BY p.nodeKind DESC, p.sortName DESC
LIMIT $limit
