// How many entities of one kind meet the conditions.
// Parameters: $kind STRING, those of the conditions, $now INTEGER. Columns: count INTEGER
MATCH (p:Profile {nodeKind: $kind})
WHERE
  //+ live_profile
AND
  //+ $entity_filter
RETURN count(p) AS count
