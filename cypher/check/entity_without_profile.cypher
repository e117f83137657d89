// Each entity that is described has one description at a time.
// Parameters: $from INTEGER (only what came with this load or later). Columns: node, problem STRING
MATCH (e:Subject)
USING INDEX SEEK e:Subject(since)
WHERE e.since >= $from AND e:Entity
WITH e, COUNT { (e)-[:IS]->(p:Profile) WHERE p.until IS NULL } AS profiles
WHERE profiles > 1
   OR profiles = 0 AND EXISTS { (e)<-[:ABOUT]-(c:Claim) WHERE c.until IS NULL AND c.review = 'ACCEPTED' }
RETURN e.id AS node, 'it has ' + profiles + ' descriptions at once' AS problem
LIMIT 100
