// How many supplies meet the conditions.
// Parameters: those of the conditions, $now INTEGER. Columns: count INTEGER
// (Every supply has an id: an index by supplier and id is of use only where both are asked for.)
MATCH (f:Supply)
WHERE f.id IS NOT NULL
AND
  //+ $supply_filter
AND
  //+ visible_fact
RETURN count(f) AS count
