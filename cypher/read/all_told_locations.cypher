// The same as all_told_facts of locations, of which there are nearly as many as entities, with no more than is needed: a
// claim of one has nothing to say but its stance.
// Parameters: $now INTEGER. Columns: id STRING, entity STRING, country STRING, claim STRING, stance STRING (both null where
//   claims have to be weighed)
MATCH (f:Location)
WHERE f.since + 0 <= $now
WITH f,
     //+ only_claim
     AS claim
RETURN f.id AS id, f.entity AS entity, f.country AS country, claim.id AS claim, claim.stance AS stance
