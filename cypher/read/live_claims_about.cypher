// The live claims about each subject, accepted and proposed ones.
// Parameters: $ids LIST<STRING>, $now INTEGER. Columns: claim MAP
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:ABOUT]-(c:Claim)
WHERE c.since + 0 <= $now
AND
  //+ not_retired
AND c.review IN ['ACCEPTED', 'PROPOSED']
RETURN
  //+ claim
  AS claim
