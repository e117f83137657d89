// A page of the supplies that meet the conditions, in one of the orders that no index has.
// Parameters: those of the conditions, $begun BOOLEAN (whether past $key and $id), $key FLOAT, STRING or null,
//   $id STRING, $limit INTEGER, $now INTEGER. Columns: fact MAP, claims LIST<MAP>, id STRING, key FLOAT, STRING or null
// (Every supply has an id: an index by supplier and id is of use only where both are asked for.)
MATCH (f:Supply)
WHERE f.id IS NOT NULL
AND
  //+ $supply_filter
AND
  //+ visible_fact
WITH f, f.id AS id,
  //+ $order
  AS key
WHERE
  //+ $past
WITH f, id, key
//+ $in
LIMIT $limit
RETURN f AS fact, id, key,
  //+ behind_claims
  AS claims
//+ $in
