// Publishers that are not there yet.
// Parameters: $rows LIST<MAP {id, digest, properties}>, $sequence INTEGER
UNWIND $rows AS row
MERGE (p:Publisher {id: row.id})
ON CREATE SET p += row.properties, p.since = $sequence, p.digest = row.digest
