// A page of all claims as they were recorded, by id: accepted or not, live or not.
// Parameters: $position STRING, $about STRING (the beginning of the subject's id), $withheld LIST<STRING> (articles),
//   $limit INTEGER, $now INTEGER. Columns: claim MAP
MATCH (c:Claim)
// (+ 0 keeps the planner from starting at the index on since, which nearly everything meets.)
WHERE c.id > $position AND c.since + 0 <= $now AND c.about STARTS WITH $about
AND coalesce(c.undone, $now + 1) > $now
AND
  //+ given_on
WITH c
ORDER BY c.id
LIMIT $limit
RETURN
  //+ recorded_claim
  AS claim
