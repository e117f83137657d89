// Whether claim c may be given on: neither it nor what it repeats or is reckoned from stands in an article of $withheld.
(size($withheld) = 0 OR NOT EXISTS {
  MATCH (c)-[:COPIED_FROM|COMPUTED_FROM*0..]->(root:Claim)
  WITH DISTINCT root
  MATCH (root)-[:STATED_IN]->(a:Article)
  WHERE a.id IN $withheld
  RETURN root
})
