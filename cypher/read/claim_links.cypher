// What the claims in some sources, the claims that stand on these or had their place taken by them, however indirectly, and
// what all of those lead to, stand on.
// Parameters: $sources LIST<STRING> (articles and publishers), $limit INTEGER (of claims in them or on them), $now INTEGER
// Columns: id, about, article, kind, published, publisher STRING, copiedFrom, computedFrom, heirs LIST<STRING>
//+ left_out_article
MATCH (a)<-[:STATED_IN]-(s:Claim)
WHERE s.since + 0 <= $now
MATCH (s)<-[:COPIED_FROM|COMPUTED_FROM|SUPERSEDED_BY*0..]-(d:Claim)
WITH DISTINCT d AS below
WHERE below.since + 0 <= $now
LIMIT $limit
//+ reached
WITH DISTINCT root AS c
MATCH (c)-[:STATED_IN]->(a:Article)
RETURN c.id AS id, c.about AS about, a.id AS article, a.kind AS kind, a.published AS published,
       head([(a)-[:PUBLISHED_BY]->(p:Publisher) | p.id]) AS publisher,
       [(c)-[:COPIED_FROM]->(r:Claim) | r.id] AS copiedFrom,
       [(c)-[:COMPUTED_FROM]->(r:Claim) | r.id] AS computedFrom,
       [(c)-[:SUPERSEDED_BY]->(r:Claim) WHERE r.since <= $now AND coalesce(r.undone, $now + 1) > $now | r.id] AS heirs
