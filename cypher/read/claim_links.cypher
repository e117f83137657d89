// What the claims in some sources, the claims that stand on these, however indirectly, and what those stand on, stand on.
// Parameters: $sources LIST<STRING> (articles and publishers), $limit INTEGER (of claims in them or on them), $now INTEGER
// Columns: id, about, article, kind, published, publisher STRING, copiedFrom, computedFrom LIST<STRING>
//+ left_out_article
MATCH (a)<-[:STATED_IN]-(s:Claim)
WHERE s.since + 0 <= $now
MATCH (s)<-[:COPIED_FROM|COMPUTED_FROM*0..16]-(d:Claim)
WHERE d.since + 0 <= $now
WITH DISTINCT d
LIMIT $limit
MATCH (d)-[:COPIED_FROM|COMPUTED_FROM*0..16]->(c:Claim)
WITH DISTINCT c
MATCH (c)-[:STATED_IN]->(a:Article)
RETURN c.id AS id, c.about AS about, a.id AS article, a.kind AS kind, a.published AS published,
       head([(a)-[:PUBLISHED_BY]->(p:Publisher) | p.id]) AS publisher,
       [(c)-[:COPIED_FROM]->(r:Claim) | r.id] AS copiedFrom,
       [(c)-[:COMPUTED_FROM]->(r:Claim) | r.id] AS computedFrom
