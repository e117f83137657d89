// A claim c with its source, what it stands on, and when it was recorded and retired; origins where it is none itself.
c {
  .*,
  source: head([(c)-[s:STATED_IN]->(a:Article) | {
    place: properties(s),
    article: properties(a),
    publisher: head([(a)-[:PUBLISHED_BY]->(p:Publisher) | p {.id, .name}])
  }]),
  links: [(c)-[k:COPIED_FROM|COMPUTED_FROM]->(r:Claim) | {type: type(k), claim: r.id}],
  origins: CASE WHEN EXISTS { (c)-[:COPIED_FROM|COMPUTED_FROM]->() } THEN COLLECT {
    MATCH (c)-[:COPIED_FROM|COMPUTED_FROM*1..16]->(r:Claim)-[:STATED_IN]->(a:Article)
    WHERE NOT EXISTS { (r)-[:COPIED_FROM|COMPUTED_FROM]->() }
    RETURN DISTINCT {claim: r.id, article: a.id, kind: a.kind, published: a.published}
  } END,
  recordedAt: head([(c)-[:RECORDED_BY]->(l:Load) | l.recordedAt]),
  retractedAt: CASE WHEN c.until <= $now AND coalesce(size([x IN c.again WHERE x <= $now]), 0) % 2 = 0
    THEN coalesce(head(COLLECT {
      MATCH (l:Load {sequence: coalesce([x IN c.again WHERE x <= $now][-1], c.until)})
      RETURN l.recordedAt
    }), datetime())
  END
}
