// Ends what stood in for others, since the decision for which it did is taken back.
// Parameters: $rows LIST<MAP {id}>, $sequence INTEGER
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c.undone = $sequence,
    c.again = CASE WHEN c.until IS NOT NULL AND size(c.again) % 2 = 1 THEN c.again + $sequence ELSE c.again END,
    c.until = coalesce(c.until, $sequence)
