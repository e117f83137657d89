// Every supply as numbers: the nodes at its ends, and the best figure of its first claim. No order, no reading.
// Columns: supplier, buyer, material INTEGER, tonnes FLOAT
MATCH (s)-[:SUPPLIES]->(f:Supply)
RETURN id(s) AS supplier,
  head([(f)-[:TO]->(b) | id(b)]) AS buyer,
  head([(f)-[:OF]->(m) | id(m)]) AS material,
  head([(f)<-[:ABOUT]-(c:Claim) | c.best]) AS tonnes
