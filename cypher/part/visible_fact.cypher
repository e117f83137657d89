// Whether f is there at $now and some live, accepted claim stands behind it, which is kept beside a supply (keep_told), with
// no load before that which brought it.
// (+ 0 keeps the planner from starting at the index on since, which nearly everything meets.)
(f.toldSince <= $now AND f.toldStatus IS NOT NULL OR f.since + 0 <= $now AND EXISTS {
  (f)<-[:ABOUT]-(c:Claim)
  WHERE
    //+ live_claim
})
