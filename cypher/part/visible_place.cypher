// Whether fact l, beside another, is there at $now and some live, accepted claim stands behind it.
// (+ 0 keeps the planner from starting at the index on since, which nearly everything meets.)
l.since + 0 <= $now AND EXISTS {
  (l)<-[:ABOUT]-(c:Claim)
  WHERE
    //+ live_claim
}
