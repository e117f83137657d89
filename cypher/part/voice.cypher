// Whether claim c about f counts at $now and speaks for itself: it is accepted and live, and repeats no such claim.
//+ live_claim
AND (NOT EXISTS { (c)-[:COPIED_FROM]->() } OR NOT EXISTS {
  MATCH (c)-[:COPIED_FROM|COMPUTED_FROM*1..16]->(r:Claim)-[:ABOUT]->(f)
  WHERE r.since + 0 <= $now AND r.review = 'ACCEPTED'
  AND (coalesce(r.until, $now + 1) > $now OR size([x IN r.again WHERE x <= $now]) % 2 = 1)
  AND (EXISTS { (c)-[:COPIED_FROM]->(r) } OR NOT EXISTS { (r)-[:COPIED_FROM|COMPUTED_FROM]->() })
})
