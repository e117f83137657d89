// Makes a load visible: the one small commit. Loads are committed at instants that rise with their numbers, whatever
// the clock does, so that an instant always tells one state. Sent again where the answer was lost, it changes nothing.
// From here on its run is on record, if it has one: what else is known of that is told later, if its service lives.
// It locks the data set before it looks whose the hold is, so that nobody takes it in between.
// Parameters: $holder STRING, $sequence INTEGER, $digest STRING, $counts MAP
// Columns: recordedAt DATETIME, matchedAt DATETIME (when a load last decided on matches; null where none did); no row when
//   the hold was lost
MATCH (d:Dataset {id: 'dataset:main'})
SET d.asked = $holder
WITH d
MATCH (l:Load {sequence: $sequence, holder: $holder})
WHERE d.holder = $holder OR l.state = 'COMMITTED'
CALL (d, l) {
  WITH d, l
  WHERE l.state = 'STAGING'
  WITH d, l, CASE WHEN datetime() > d.recordedAt THEN datetime() ELSE d.recordedAt + duration({milliseconds: 1}) END
    AS recordedAt
  SET l.state = 'COMMITTED', l.recordedAt = recordedAt, l.digest = $digest, l += $counts
  FOREACH (r IN CASE WHEN l.run IS NULL THEN [] ELSE [l] END |
    SET r:Run, r.outcome = 'COMMITTED', r.ended = recordedAt)
  SET d.sequence = $sequence, d.digest = $digest, d.recordedAt = recordedAt
  SET d.matchedAt = CASE
    WHEN EXISTS { MATCH (m:MatchDecision) WHERE m.since = $sequence OR m.until = $sequence } THEN recordedAt
    ELSE d.matchedAt
  END
  REMOVE d.holder, d.heldUntil
}
REMOVE d.asked
RETURN l.recordedAt AS recordedAt, d.matchedAt AS matchedAt
