// A claim c with its source, what it stands on, and when it was recorded and retired. Where it is no origin itself, with its
// origins, those that were replaced too, and what took the place of the claims that it repeats (`heirs`).
c {
  .*,
  source: head([(c)-[s:STATED_IN]->(a:Article) | {
    place: properties(s),
    article: properties(a),
    publisher: head([(a)-[:PUBLISHED_BY]->(p:Publisher) | p {.id, .name}])
  }]),
  links: [(c)-[k:COPIED_FROM|COMPUTED_FROM]->(r:Claim) | {type: type(k), claim: r.id}],
  origins: COLLECT {
    WITH c
    WHERE EXISTS { (c)-[:COPIED_FROM|COMPUTED_FROM]->() }
    //+ stands_on
    WITH DISTINCT root
    WHERE NOT EXISTS { (root)-[:COPIED_FROM|COMPUTED_FROM]->() }
    MATCH (root)-[:STATED_IN]->(a:Article)
    RETURN {claim: root.id, article: a.id, kind: a.kind, published: a.published, replaced:
      //+ replaced
    }
  },
  heirs: COLLECT {
    MATCH (c)-[:COPIED_FROM]->(below:Claim)
    //+ heirs
    WITH DISTINCT heir AS root
    WHERE NOT
      //+ replaced
    RETURN root.id
  },
  recordedAt: head([(c)-[:RECORDED_BY]->(l:Load) | l.recordedAt]),
  retractedAt: CASE WHEN c.until <= $now AND coalesce(size([x IN c.again WHERE x <= $now]), 0) % 2 = 0
    THEN coalesce(head(COLLECT {
      MATCH (l:Load {sequence: coalesce([x IN c.again WHERE x <= $now][-1], c.until)})
      RETURN l.recordedAt
    }), datetime())
  END
}
