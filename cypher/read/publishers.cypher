// Publishers by id.
// Parameters: $ids LIST<STRING>, $now INTEGER. Columns: publisher MAP
UNWIND $ids AS id
MATCH (p:Publisher {id: id})
WHERE p.since + 0 <= $now
RETURN p AS publisher
