// Removes what merge_supplies.cypher wrote. Parameters: $since INTEGER
MATCH (n:Fact|Claim)
WHERE n.since = $since
CALL (n) {
  DETACH DELETE n
} IN TRANSACTIONS OF 2000 ROWS
