// A company with its country: Q1. Parameters: $id STRING. Columns: id, name, country, countryName STRING
MATCH (p:Profile {id: $id})
WHERE p.until IS NULL
RETURN p.id AS id, p.name AS name,
  head([(p)<-[:IS]-()-[:LOCATED]->(:Location)-[:IN]->(k:Country) | k.id]) AS country,
  head([(p)<-[:IS]-()-[:LOCATED]->(:Location)-[:IN]->(:Country)-[:IS]->(k:Profile) | k.name]) AS countryName
