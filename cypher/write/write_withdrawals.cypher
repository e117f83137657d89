// Withdraws claims on their own source's word, without putting others in their place.
// Parameters: $rows LIST<MAP {claim, place MAP {article, line, note}}>, $sequence INTEGER
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (l:Load {sequence: $sequence})
SET c.until = coalesce(c.until, $sequence)
MERGE (c)-[w:WITHDRAWN_BY]->(l)
SET w += row.place
