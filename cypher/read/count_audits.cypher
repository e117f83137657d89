// How long the record of changes is.
// Parameters: $since STRING (nothing before it; empty for all), $who STRING or null (of this caller alone)
// Columns: count INTEGER
MATCH (a:Audit)
WHERE a.id >= $since AND ($who IS NULL OR a.who = $who)
RETURN count(a) AS count
