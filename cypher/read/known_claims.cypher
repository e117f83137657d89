// Claims by id, as a load that names them needs to know them.
// The hint is for a graph that is nearly empty, for which any way looks cheap, and that grows while its plan is kept.
// Parameters: $ids LIST<STRING>. Columns: id, digest, article, publisher STRING, live BOOLEAN
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:STATED_IN]->(a:Article)
USING INDEX c:Claim(id)
RETURN id, c.digest AS digest, a.id AS article, c.until IS NULL OR coalesce(size(c.again), 0) % 2 = 1 OR EXISTS {
         MATCH (c)<-[:STANDS_FOR*1..8]-(s)
         WHERE s.until IS NULL OR size(s.again) % 2 = 1
       } AS live,
       head([(a)-[:PUBLISHED_BY]->(p:Publisher) | p.id]) AS publisher
