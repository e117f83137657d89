// For each company the stakes in it, in its owners, in their owners and so on, at most ten steps.
// Parameters: $ids LIST<STRING>, $now INTEGER. Columns: id STRING, fact MAP, claims LIST<MAP>
UNWIND $ids AS id
CALL (id) {
  MATCH (:Subject {id: id}) (()<-[:OF]-(stakes:Ownership)<-[:OWNS]-()) {1,10} ()
  UNWIND stakes AS f
  WITH DISTINCT f
  WHERE
    //+ visible_fact
  RETURN f
}
RETURN id, f AS fact,
  //+ behind_claims
  AS claims
ORDER BY id, f.id
