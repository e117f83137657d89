// Facts that are not there yet, joined to their ends.
// Parameters: $rows LIST<MAP {id, kind, label, properties, into LIST<MAP {type, id}>, outOf LIST<MAP {type, id}>}>,
//   each id once, $sequence INTEGER. `into` are relationships that lead from the entity into the fact.
UNWIND $rows AS row
OPTIONAL MATCH (known:Subject {id: row.id})
WITH row
WHERE known IS NULL
CREATE (f:Subject:Fact:$(row.label) {id: row.id})
SET f += row.properties, f.nodeKind = row.kind, f.since = $sequence,
    f.ends = size(row.into) + size(row.outOf)
WITH f, row
CALL (f, row) {
  UNWIND row.into AS end
  MATCH (e:Subject {id: end.id})
  CREATE (e)-[:$(end.type)]->(f)
}
CALL (f, row) {
  UNWIND row.outOf AS end
  MATCH (e:Subject {id: end.id})
  CREATE (f)-[:$(end.type)]->(e)
}
