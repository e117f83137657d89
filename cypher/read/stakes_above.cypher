// For each company the stakes in it, in its owners, in their owners and so on, at most ten steps; each with its owner.
// Parameters: $ids LIST<STRING>, $ends LIST<STRING> (the owner), $kept LIST<STRING> (kinds of which they are not read),
//   $all BOOLEAN (whether more than id and name of these is wanted), $now INTEGER
// Columns: id STRING, fact MAP, claims LIST<MAP>, ends LIST<MAP>
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
  AS claims,
  //+ named_ends
  AS ends
ORDER BY id, f.id
