// For each entity the first facts that hang on it by one relation, by id; for the entities at one end of these the same; and
// where it is asked, once more for the entities at that end of the latter. Where nothing hangs on one, a row says so; an
// entity that is come by at two steps is told at both.
// Parameters: $ids LIST<STRING>, $relation STRING (a Relation), $behind STRING (how much of the claims, a Behind),
//   $ends LIST<STRING> (at which the entities are read too), $kept LIST<STRING> (kinds of which they are not),
//   $all BOOLEAN (whether more than id and name of these is wanted), $onward STRING (the end whose entities are gone on to),
//   $twice BOOLEAN (whether two steps are gone), $limit INTEGER, $now INTEGER
// Columns: id STRING, fact MAP (of a supply its id, which says all of it) or null, claims LIST<MAP>, ends LIST<MAP>
CALL () {
  UNWIND $ids AS id
  OPTIONAL CALL (id) {
    //+ first_hanging
  }
  RETURN collect({id: id, f: f}) AS here, collect(DISTINCT f[$onward]) AS next
}
CALL (next) {
  UNWIND next AS id
  OPTIONAL CALL (id) {
    //+ first_hanging
  }
  RETURN collect({id: id, f: f}) AS there, collect(DISTINCT f[$onward]) AS last
}
WITH here, there, CASE WHEN $twice THEN last ELSE [] END AS last
CALL (last) {
  UNWIND last AS id
  OPTIONAL CALL (id) {
    //+ first_hanging
  }
  RETURN collect({id: id, f: f}) AS beyond
}
UNWIND here + there + beyond AS found
WITH found.id AS id, found.f AS f
RETURN id, CASE WHEN f:Supply THEN f.id ELSE f END AS fact,
  //+ behind_$behind
  AS claims,
  //+ named_ends
  AS ends
