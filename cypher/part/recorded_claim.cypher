// A claim c with all that was recorded of it: subject, place in its source, and the claims that it names; `place` is the
// country that its row gave an entity, `ofPlace` whether c itself is such a row's second claim. What stood in for others by
// a decision that was taken back by $now is named by nobody. Nor is what went because it counted in the place of a claim
// that was named: it is told as withdrawn.
c {
  .*,
  subject: head([(c)-[:ABOUT]->(n:Subject) | properties(n)]),
  source: head([(c)-[s:STATED_IN]->(a:Article) | {place: properties(s), article: a.id}]),
  copiedFrom: [(c)-[:COPIED_FROM]->(r:Claim) WHERE coalesce(r.undone, $now + 1) > $now | r.id],
  computedFrom: [(c)-[:COMPUTED_FROM]->(r:Claim) WHERE coalesce(r.undone, $now + 1) > $now | r.id],
  supersedes: [(c)-[k:SUPERSEDES]->(r:Claim) WHERE k.heir IS NULL AND coalesce(r.undone, $now + 1) > $now | r.id],
  retracts: [(c)-[k:RETRACTS]->(r:Claim) WHERE k.heir IS NULL AND coalesce(r.undone, $now + 1) > $now | r.id],
  place: head(COLLECT {
    MATCH (p:Claim {id: c.id + '/location'})-[:ABOUT]->(l:Location {entity: c.about})
    RETURN l.country
  }),
  ofPlace: c.id ENDS WITH '/location' AND EXISTS {
    MATCH (:Claim {id: left(c.id, size(c.id) - 9)})-[:ABOUT]->(e:Entity)
    MATCH (c)-[:ABOUT]->(:Location {entity: e.id})
  },
  withdrawn: head(
    [(c)-[w:WITHDRAWN_BY]->(l:Load) WHERE l.sequence <= $now | properties(w)]
    + [(c)<-[:SUPERSEDES|RETRACTS {heir: true}]-(by:Claim)-[:STATED_IN]->(a:Article) WHERE by.since + 0 <= $now |
        {article: a.id, note: 'replaced or withdrawn by ' + by.id}])
}
