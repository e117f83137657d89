// Whether claim c counts at $now.
// (+ 0 keeps the planner from starting at the index on since, which nearly everything meets.)
c.since + 0 <= $now AND c.review = 'ACCEPTED'
AND
  //+ not_retired
