// A page of all publishers, by id.
// Parameters: $position STRING, $limit INTEGER, $now INTEGER. Columns: publisher MAP
MATCH (p:Publisher)
WHERE p.id > $position AND p.since + 0 <= $now
RETURN p AS publisher
ORDER BY p.id
LIMIT $limit
