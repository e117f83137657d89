// Renews the hold of a feed.
// Parameters: $source, $holder STRING, $seconds INTEGER. Columns: held INTEGER (1 if so)
MATCH (f:Feed {name: $source, holder: $holder})
SET f.heldUntil = datetime() + duration({seconds: $seconds})
RETURN count(f) AS held
