// Removes facts that a load that never ended left behind, some at a time. An entity may have thousands of them, which
// would all go with it in one transaction, more than the database has memory for.
// Parameters: $sequence INTEGER (of the latest load to be seen), $limit INTEGER. Columns: removed INTEGER
MATCH (n:Subject)
WHERE n.since > $sequence AND n:Fact
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed
