// Whether claim c about f counts at $now and speaks for itself: it is accepted and live, and repeats no such claim, nor one
// whose place such a claim took.
//+ live_claim
AND (NOT EXISTS { (c)-[:COPIED_FROM]->() } OR NOT EXISTS {
  //+ stands_on
  WITH DISTINCT root
  WHERE EXISTS { (root)-[:ABOUT]->(f) } AND root.since + 0 <= $now AND root.review = 'ACCEPTED'
  AND (coalesce(root.until, $now + 1) > $now OR size([x IN root.again WHERE x <= $now]) % 2 = 1)
  AND (EXISTS { (c)-[:COPIED_FROM]->(root) } OR NOT EXISTS { (root)-[:COPIED_FROM|COMPUTED_FROM]->() } OR EXISTS {
    MATCH (c)-[:COPIED_FROM]->(below:Claim)
    //+ heirs
    WITH DISTINCT heir
    WHERE heir = root
    RETURN heir
  })
  RETURN root
})
