// A page of runs, the latest first.
// Parameters: $source, $state STRING (null: any), $position STRING (a key), $limit INTEGER. Columns: run MAP
MATCH (r:Run)
WHERE r.key < $position AND ($source IS NULL OR r.feed = $source) AND ($state IS NULL OR r.outcome = $state)
WITH r
ORDER BY r.key DESC
LIMIT $limit
RETURN properties(r) AS run
