// What the latest load brought of supplies, under other ids: the claims with the supplies and the articles. Parameters: $limit INTEGER
// Columns: fact MAP, supplier, buyer, material STRING, claim MAP, article STRING, load, line INTEGER
MATCH (l:Load)
WITH l
ORDER BY l.sequence DESC
LIMIT 1
MATCH (l)<-[r:RECORDED_BY]-(c:Claim)-[:ABOUT]->(f:Supply)
MATCH (c)-[:STATED_IN]->(a:Article)
RETURN f {.*, id: 'raw/' + f.id} AS fact, f.supplier AS supplier, f.buyer AS buyer, f.material AS material, c {.*, id: 'raw/' + c.id} AS claim,
  a.id AS article, l.sequence AS load, r.line AS line
LIMIT $limit
