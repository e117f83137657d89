// Waits until all indexes are filled.
// Parameters: $seconds INTEGER
CALL db.awaitIndexes($seconds)
