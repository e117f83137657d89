// Articles that are not there yet, with their publishers.
// Parameters: $rows LIST<MAP {id, publisher, digest, properties}>, $sequence INTEGER
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
ON CREATE SET a += row.properties, a.since = $sequence, a.digest = row.digest
WITH a, row
WHERE row.publisher IS NOT NULL
MATCH (p:Publisher {id: row.publisher})
MERGE (a)-[:PUBLISHED_BY]->(p)
