// New claims, with what they are about, where they stand, and the load that brought them.
// Parameters: $rows LIST<MAP {id, about, article, properties, place, line}>, $sequence INTEGER
MATCH (l:Load {sequence: $sequence})
UNWIND $rows AS row
MATCH (n:Subject {id: row.about})
MATCH (a:Article {id: row.article})
CREATE (c:Claim)
SET c = row.properties, c.id = row.id, c.about = row.about, c.since = $sequence
CREATE (c)-[:ABOUT]->(n)
CREATE (c)-[s:STATED_IN]->(a)
SET s = row.place
CREATE (c)-[:RECORDED_BY {line: row.line}]->(l)
