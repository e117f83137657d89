// A claim c with its source and when it was recorded and retired. Where it is no origin itself, with what it `repeats`, in one
// map: the claims that it names (`links`), its origins, those that were replaced too, and what took the place of the claims that
// it copies (`heirs`). Most claims repeat nothing, so one look decides on all of it.
c {
  .*,
  source: head([(c)-[s:STATED_IN]->(a:Article) | {
    place: properties(s),
    article: properties(a),
    publisher: head([(a)-[:PUBLISHED_BY]->(p:Publisher) | p {.id, .name}])
  }]),
  repeats: COLLECT {
    MATCH (c)-[k:COPIED_FROM|COMPUTED_FROM]->(r:Claim)
    WITH c, collect({type: type(k), claim: r.id}) AS links
    CALL (c) {
      //+ stands_on
      WITH DISTINCT root
      WHERE NOT EXISTS { (root)-[:COPIED_FROM|COMPUTED_FROM]->() }
      MATCH (root)-[:STATED_IN]->(a:Article)
      RETURN collect({claim: root.id, article: a.id, kind: a.kind, published: a.published, replaced:
        //+ replaced
      }) AS origins
    }
    CALL (c) {
      MATCH (c)-[:COPIED_FROM]->(below:Claim)
      //+ heirs
      WITH DISTINCT heir AS root
      WHERE NOT
        //+ replaced
      RETURN collect(root.id) AS heirs
    }
    RETURN {links: links, origins: origins, heirs: heirs}
  },
  recordedAt: head([(c)-[:RECORDED_BY]->(l:Load) | l.recordedAt]),
  retractedAt: CASE WHEN c.until <= $now AND coalesce(size([x IN c.again WHERE x <= $now]), 0) % 2 = 0
    THEN coalesce(head(COLLECT {
      MATCH (l:Load {sequence: coalesce([x IN c.again WHERE x <= $now][-1], c.until)})
      RETURN l.recordedAt
    }), datetime())
  END
}
