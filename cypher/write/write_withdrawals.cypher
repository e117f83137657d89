// Withdraws claims on their own source's word, without putting others in their place.
// Whatever stands in for them goes with them.
// Parameters: $rows LIST<MAP {claim, place MAP {article, line, note}}>, $sequence INTEGER
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (l:Load {sequence: $sequence})
SET c.again = CASE WHEN c.until IS NOT NULL AND size(c.again) % 2 = 1 THEN c.again + $sequence ELSE c.again END,
    c.until = coalesce(c.until, $sequence)
WITH c, l, row
CALL (c, l, row) {
  MATCH (c)<-[:STANDS_FOR*1..8]-(s)
  WHERE s.until IS NULL OR size(s.again) % 2 = 1
  SET s.again = CASE WHEN s.until IS NOT NULL AND size(s.again) % 2 = 1 THEN s.again + $sequence ELSE s.again END,
      s.until = coalesce(s.until, $sequence)
  MERGE (s)-[w:WITHDRAWN_BY]->(l)
  SET w += row.place
}
MERGE (c)-[w:WITHDRAWN_BY]->(l)
SET w += row.place
