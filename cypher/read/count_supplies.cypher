// How many supplies meet the conditions.
// Parameters: $supplier, $buyer, $material, $statusClass, $period STRING or null, $now INTEGER. Columns: count INTEGER
MATCH (f:Supply)
WHERE
  //+ supply_filter
AND
  //+ visible_fact
RETURN count(f) AS count
