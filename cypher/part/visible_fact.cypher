// Whether f is there at $now and some live, accepted claim stands behind it, which is kept beside a supply (keep_told).
// (+ 0 keeps the planner from starting at the index on since, which nearly everything meets.)
f.since + 0 <= $now AND (f.toldSince <= $now AND f.toldStatus IS NOT NULL OR EXISTS {
  (f)<-[:ABOUT]-(c:Claim)
  WHERE
    //+ live_claim
})
