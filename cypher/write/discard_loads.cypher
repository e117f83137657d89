// Removes the record of a load that never ended.
// Parameters: $sequence INTEGER (of the latest load to be seen)
MATCH (l:Load)
WHERE l.sequence > $sequence
DETACH DELETE l
