// Supplies that are not there yet, each with the one claim that tells of it and what that claim says: most rows of a load
// are such, and go in by one statement. A supply that is there already is left as it is, and its claim is not written.
// Parameters: $rows LIST<MAP {supply MAP, claim MAP, article STRING, place MAP, line INTEGER}>, each id once,
//   $sequence INTEGER. The maps `supply` and `claim` are all properties of the nodes.
// Columns: id STRING (of the supplies that were created)
MATCH (l:Load {sequence: $sequence})
UNWIND $rows AS row
OPTIONAL MATCH (known:Subject {id: row.supply.id})
WITH l, row
WHERE known IS NULL
MATCH (supplier:Subject {id: row.supply.supplier})
MATCH (buyer:Subject {id: row.supply.buyer})
MATCH (material:Subject {id: row.supply.material})
OPTIONAL MATCH (agreement:Subject {id: row.supply.agreement})
MATCH (a:Article {id: row.article})
CREATE (supplier)-[:SUPPLIES]->(f:Subject:Fact:Supply)-[:TO]->(buyer)
SET f = row.supply
CREATE (f)-[:OF]->(material)
FOREACH (one IN CASE WHEN agreement IS NULL THEN [] ELSE [agreement] END | CREATE (f)-[:UNDER]->(one))
CREATE (f)<-[:ABOUT]-(c:Claim)-[s:STATED_IN]->(a)
SET c = row.claim, s = row.place
CREATE (c)-[:RECORDED_BY {line: row.line}]->(l)
RETURN f.id AS id
