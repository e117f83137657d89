// Claims that are not there yet, with what they are about, where they stand, and which load brought them. Those that wait
// for a review are labelled, so that they are found without a look at all others.
// Parameters: $rows LIST<MAP {id, about, article, properties, place, line}>, each id once, $sequence INTEGER
MATCH (l:Load {sequence: $sequence})
UNWIND $rows AS row
OPTIONAL MATCH (known:Claim {id: row.id})
WITH l, row
WHERE known IS NULL
MATCH (n:Subject {id: row.about})
MATCH (a:Article {id: row.article})
CREATE (c:Claim {id: row.id})
SET c += row.properties, c.about = row.about, c.since = $sequence
CREATE (c)-[:ABOUT]->(n)
CREATE (c)-[s:STATED_IN]->(a)
SET s += row.place
CREATE (c)-[:RECORDED_BY {line: row.line}]->(l)
FOREACH (waits IN CASE WHEN c.review = 'PROPOSED' THEN [1] ELSE [] END | SET c:Proposed)
