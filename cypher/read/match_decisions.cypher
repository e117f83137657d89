// What was decided on entities that may be one, in the order in which it was; also what was taken back since.
// Parameters: $now INTEGER
// Columns: decision MAP {id, entity, other, same, by, reason, since, until}, decidedAt DATETIME
MATCH (m:MatchDecision)
WHERE m.since <= $now
RETURN properties(m) AS decision, head(COLLECT { MATCH (l:Load {sequence: m.since}) RETURN l.recordedAt }) AS decidedAt
ORDER BY m.since, m.id
