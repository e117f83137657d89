// A run by its id.
// Parameters: $id STRING. Columns: run MAP
MATCH (r:Run {run: $id})
RETURN properties(r) AS run
LIMIT 1
