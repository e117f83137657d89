// The articles under each licence that is named.
// Parameters: $now INTEGER. Columns: licence STRING, ids LIST<STRING>
MATCH (a:Article)
WHERE a.licence IS NOT NULL AND a.since + 0 <= $now
WITH a.licence AS licence, a.id AS id
ORDER BY licence, id
RETURN licence, collect(id) AS ids
