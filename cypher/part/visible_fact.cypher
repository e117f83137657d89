// Whether f is there at $now and some live, accepted claim stands behind it.
f.since <= $now AND EXISTS {
  (f)<-[:ABOUT]-(c:Claim)
  WHERE c.since <= $now AND (c.until IS NULL OR c.until > $now) AND c.review = 'ACCEPTED'
}
