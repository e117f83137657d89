// Records that a decision on two entities was taken back.
// Parameters: $id STRING, $sequence INTEGER
MATCH (m:MatchDecision {id: $id})
SET m.until = coalesce(m.until, $sequence)
