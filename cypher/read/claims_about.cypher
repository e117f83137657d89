// All claims about entities or facts, as they were recorded: accepted or not, live or not.
// Parameters: $ids LIST<STRING>, $withheld LIST<STRING> (articles), $now INTEGER. Columns: claim MAP
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:ABOUT]-(c:Claim)
WHERE c.since + 0 <= $now AND coalesce(c.undone, $now + 1) > $now
AND
  //+ given_on
RETURN
  //+ recorded_claim
  AS claim
