// Every supply as numbers, one row a supplier. No order, no reading.
// Columns: supplier INTEGER, flows LIST<LIST<NUMBER>> (buyer, material, tonnes)
MATCH (s:Party)
WITH s, [(s)-[:SUPPLIES]->(f:Supply) | [
  head([(f)-[:TO]->(b) | id(b)]),
  head([(f)-[:OF]->(m) | id(m)]),
  head([(f)<-[:ABOUT]-(c:Claim) | c.best])
]] AS flows
WHERE size(flows) > 0
RETURN id(s) AS supplier, flows
