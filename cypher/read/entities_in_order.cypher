// A page of the entities of one kind that meet the conditions, in one of the orders that no index has.
// Parameters: $kind STRING, those of the conditions, $beside STRING (what is told beside each, a Beside), $begun BOOLEAN
//   (whether past $key and $id), $key STRING or null, $id STRING, $limit INTEGER, $now INTEGER
// Columns: entity MAP, id STRING, key STRING or null, country STRING or null
MATCH (p:Profile {nodeKind: $kind})
WHERE
  //+ live_profile
AND
  //+ $entity_filter
WITH p, p.id AS id,
  //+ $order
  AS key
WHERE
  //+ $past
WITH p, id, key
//+ $in
LIMIT $limit
RETURN p AS entity, id, key,
  //+ beside_$beside
  AS country
//+ $in
