// Forgets runs that brought nothing, once they are old, some at a time.
// Parameters: $before STRING (a key), $limit INTEGER. Columns: removed INTEGER
MATCH (r:Run)
WHERE r.key < $before AND NOT r:Load
WITH r LIMIT $limit
DETACH DELETE r
RETURN count(*) AS removed
