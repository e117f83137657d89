// How many runs there are.
// Parameters: $source, $state STRING (null: any). Columns: count INTEGER
MATCH (r:Run)
WHERE ($source IS NULL OR r.feed = $source) AND ($state IS NULL OR r.outcome = $state)
RETURN count(r) AS count
