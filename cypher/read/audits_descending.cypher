// A page of the record of changes, latest first. Ids begin with the time.
// Parameters: $since STRING (nothing before it; empty for all), $who STRING or null (of this caller alone),
//   $position STRING, $limit INTEGER
// Columns: audit MAP
MATCH (a:Audit)
WHERE a.id >= $since AND a.id < $position AND ($who IS NULL OR a.who = $who)
RETURN properties(a) AS audit
ORDER BY a.id DESC
LIMIT $limit
