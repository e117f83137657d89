// Whether another claim took the place of claim `root` by $now.
EXISTS {
  (root)-[:SUPERSEDED_BY]->(later:Claim)
  WHERE later.since <= $now AND coalesce(later.undone, $now + 1) > $now
}
