// The live claims about each subject, accepted and proposed ones.
// Parameters: $ids LIST<STRING>, $now INTEGER. Columns: claim MAP
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:ABOUT]-(c:Claim)
WHERE c.since + 0 <= $now
AND (coalesce(c.until, $now + 1) > $now OR size([x IN c.again WHERE x <= $now]) % 2 = 1)
AND c.review IN ['ACCEPTED', 'PROPOSED']
RETURN
  //+ claim
  AS claim
