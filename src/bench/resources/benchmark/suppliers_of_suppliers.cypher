// What a company buys, 5 flows with the articles that tell of each; of each supplier the same; and once more: Q3.
// Parameters: $id STRING. Columns: purchases LIST<MAP>
MATCH (e:Subject {id: $id})
RETURN COLLECT {
  MATCH (e)<-[:TO]-(f:Supply)
  WITH f
  ORDER BY f.id
  LIMIT 5
  MATCH (f)<-[:SUPPLIES]-(s)-[:IS]->(p:Profile)
  RETURN {
    id: f.id,
    articles: [(f)<-[:ABOUT]-(:Claim)-[:STATED_IN]->(a:Article) | a.title],
    supplier: p.id, name: p.name,
    purchases: COLLECT {
      MATCH (s)<-[:TO]-(g:Supply)
      WITH g
      ORDER BY g.id
      LIMIT 5
      MATCH (g)<-[:SUPPLIES]-(t)-[:IS]->(q:Profile)
      RETURN {
        id: g.id,
        articles: [(g)<-[:ABOUT]-(:Claim)-[:STATED_IN]->(a:Article) | a.title],
        supplier: q.id, name: q.name,
        purchases: COLLECT {
          MATCH (t)<-[:TO]-(h:Supply)
          WITH h
          ORDER BY h.id
          LIMIT 5
          MATCH (h)<-[:SUPPLIES]-()-[:IS]->(r:Profile)
          RETURN {
            id: h.id,
            articles: [(h)<-[:ABOUT]-(:Claim)-[:STATED_IN]->(a:Article) | a.title],
            supplier: r.id, name: r.name
          }
        }
      }
    }
  }
} AS purchases
