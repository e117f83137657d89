// Records that two entities are one, or two.
// Parameters: $id, $entity, $other, $by, $reason STRING, $same BOOLEAN, $sequence INTEGER
MERGE (m:MatchDecision {id: $id})
SET m.entity = $entity, m.other = $other, m.same = $same, m.by = $by, m.reason = $reason, m.since = $sequence
