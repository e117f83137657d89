// New articles with their publishers. Parameters: $rows LIST<MAP {id, publisher, digest, properties}>, $sequence INTEGER
UNWIND $rows AS row
MATCH (p:Publisher {id: row.publisher})
CREATE (a:Article)
SET a = row.properties, a.id = row.id, a.digest = row.digest, a.since = $sequence
CREATE (a)-[:PUBLISHED_BY]->(p)
