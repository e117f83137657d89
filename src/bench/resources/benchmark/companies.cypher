// A page of 50 companies by name, each with country, parent and first 5 suppliers: Q2.
// Parameters: $position STRING (the sort name after which the page begins)
// Columns: id, name, country, parent STRING, suppliers LIST<MAP {id, name}>
MATCH (p:Profile {nodeKind: 'company'})
WHERE p.sortName > $position AND p.until IS NULL
WITH p
ORDER BY p.nodeKind, p.sortName
LIMIT 50
MATCH (p)<-[:IS]-(e:Company)
RETURN p.id AS id, p.name AS name,
  head([(e)-[:LOCATED]->(:Location)-[:IN]->(:Country)-[:IS]->(k:Profile) | k.name]) AS country,
  head([(e)<-[:OF]-(:Ownership)<-[:OWNS]-(:Company)-[:IS]->(o:Profile) | o.name]) AS parent,
  COLLECT {
    MATCH (e)<-[:TO]-(f:Supply)
    WITH DISTINCT f.supplier AS supplier
    ORDER BY supplier
    LIMIT 5
    MATCH (s:Profile {id: supplier})
    RETURN {id: s.id, name: s.name}
  } AS suppliers
