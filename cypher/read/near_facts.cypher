// Facts of which accepted claims tell and whose ids begin as that of another one does.
// Parameters: $beginnings LIST<MAP {id, kind, prefix}>, $most INTEGER, $now INTEGER. Columns: id STRING, near STRING
UNWIND $beginnings AS beginning
CALL (beginning) {
  MATCH (f:Fact {nodeKind: beginning.kind})
  WHERE f.id STARTS WITH beginning.prefix AND f.id <> beginning.id
  AND EXISTS {
    (f)<-[:ABOUT]-(c:Claim {review: 'ACCEPTED'})
    WHERE c.since + 0 <= $now AND
    //+ not_retired
  }
  RETURN f.id AS near
  ORDER BY near
  LIMIT $most
}
RETURN beginning.id AS id, near
