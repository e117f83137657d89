// Entities that are not there yet.
// Parameters: $rows LIST<MAP {id, kind, labels}>, $sequence INTEGER
UNWIND $rows AS row
MERGE (e:Subject {id: row.id})
ON CREATE SET e:Entity:$(row.labels), e.nodeKind = row.kind, e.since = $sequence
