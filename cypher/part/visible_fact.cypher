// Whether f is there at $now and some live, accepted claim stands behind it, which is kept beside a supply (keep_told).
// (+ 0 keeps the planner from starting at the index on since, which nearly everything meets.)
f.since + 0 <= $now AND (f.toldSince <= $now AND f.toldStatus IS NOT NULL OR EXISTS {
  (f)<-[:ABOUT]-(c:Claim)
  WHERE c.since + 0 <= $now AND c.review = 'ACCEPTED'
  AND (coalesce(c.until, $now + 1) > $now OR size([x IN c.again WHERE x <= $now]) % 2 = 1)
})
