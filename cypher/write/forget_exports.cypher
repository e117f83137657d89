// Forgets exports whose files are long gone.
// Parameters: $before ZONED DATETIME
MATCH (e:Export)
WHERE e.expiresAt < $before
DETACH DELETE e
