// Each entity that is described has one description at a time.
// Parameters: $from INTEGER, $now INTEGER (only what came with these loads or between). Columns: node, problem STRING
MATCH (e:Subject)
USING INDEX SEEK e:Subject(since)
WHERE e.since >= $from AND e.since <= $now AND e:Entity
WITH e, COUNT {
  (e)-[:IS]->(p:Profile)
  WHERE
    //+ live_profile
} AS profiles
WHERE profiles > 1
   OR profiles = 0 AND EXISTS {
     (e)<-[:ABOUT]-(c:Claim)
     WHERE c.since + 0 <= $now AND coalesce(c.until, $now + 1) > $now AND c.review = 'ACCEPTED'
   }
RETURN e.id AS node, 'it has ' + profiles + ' descriptions at once' AS problem
LIMIT 100
