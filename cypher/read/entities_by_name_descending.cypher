// A page of the entities of one kind by name, whatever its case, in descending order.
// Parameters: $kind STRING, those of the conditions, $beside STRING (what is told beside each, a Beside), $position STRING,
//   $limit INTEGER, $now INTEGER. Columns: entity MAP, position STRING, country STRING or null
MATCH (p:Profile {nodeKind: $kind})
WHERE p.sortName < $position
AND
  //+ live_profile
AND
  //+ $entity_filter
WITH p
ORDER BY p.nodeKind DESC, p.sortName DESC
LIMIT $limit
RETURN p AS entity, p.sortName AS position,
  //+ beside_$beside
  AS country
ORDER BY p.nodeKind DESC, p.sortName DESC
