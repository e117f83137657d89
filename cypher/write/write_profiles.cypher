// What entities are now described as; the description that held before ends with this load.
// Parameters: $rows LIST<MAP {id, kind, properties (null where no source describes it any more)}>, $sequence INTEGER
UNWIND $rows AS row
MATCH (e:Subject {id: row.id})
CALL (e) {
  MATCH (e)-[:IS]->(p:Profile)
  WHERE p.until IS NULL AND p.since + 0 < $sequence
  SET p.until = $sequence
}
WITH e, row
WHERE row.properties IS NOT NULL
MERGE (p:Profile {key: row.id + '/' + $sequence})
SET p += row.properties, p.id = row.id, p.nodeKind = row.kind, p.since = $sequence
MERGE (e)-[:IS]->(p)
