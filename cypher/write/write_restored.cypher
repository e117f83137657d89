// Lets claims count again that a load retired.
// Parameters: $rows LIST<MAP {id}>, $sequence INTEGER
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
WHERE c.until IS NOT NULL AND coalesce(size(c.again), 0) % 2 = 0
SET c:Restored, c.again = coalesce(c.again, []) + $sequence
