// What is kept of feeds beside their claims: marks of what was fetched last, and how their runs went.
// Parameters: none. Columns: feed MAP, running BOOLEAN
MATCH (f:Feed)
RETURN properties(f) AS feed, f.holder IS NOT NULL AND f.heldUntil >= datetime() AS running
