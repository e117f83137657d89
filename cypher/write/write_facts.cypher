// Facts that are not there yet, joined to their ends.
// Parameters: $rows LIST<MAP {id, kind, label, properties, into LIST<MAP {type, id}>, outOf LIST<MAP {type, id}>}>,
//   $sequence INTEGER. `into` are relationships that lead from the entity into the fact.
UNWIND $rows AS row
MERGE (f:Subject {id: row.id})
ON CREATE SET f:Fact:$(row.label), f += row.properties, f.nodeKind = row.kind, f.since = $sequence,
              f.ends = size(row.into) + size(row.outOf)
WITH f, row
WHERE f.since = $sequence
CALL (f, row) {
  UNWIND row.into AS end
  MATCH (e:Subject {id: end.id})
  MERGE (e)-[:$(end.type)]->(f)
}
CALL (f, row) {
  UNWIND row.outOf AS end
  MATCH (e:Subject {id: end.id})
  MERGE (f)-[:$(end.type)]->(e)
}
