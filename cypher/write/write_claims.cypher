// Claims that are not there yet, with what they are about, where they stand, and which load brought them. Those that wait
// for a review are labelled, so that they are found without a look at all others.
// Parameters: $rows LIST<MAP {id, about, article, properties, place, line}>, $sequence INTEGER
UNWIND $rows AS row
MATCH (n:Subject {id: row.about})
MATCH (a:Article {id: row.article})
MATCH (l:Load {sequence: $sequence})
MERGE (c:Claim {id: row.id})
ON CREATE SET c += row.properties, c.about = row.about, c.since = $sequence
WITH n, a, l, c, row
WHERE c.since = $sequence
MERGE (c)-[:ABOUT]->(n)
MERGE (c)-[s:STATED_IN]->(a)
SET s += row.place
MERGE (c)-[r:RECORDED_BY]->(l)
SET r.line = row.line
FOREACH (waits IN CASE WHEN c.review = 'PROPOSED' THEN [1] ELSE [] END | SET c:Proposed)
