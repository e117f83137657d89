// Makes a load visible: the one small commit.
// Parameters: $holder STRING, $sequence INTEGER, $digest STRING, $counts MAP
// Columns: recordedAt DATETIME; no row when the hold was lost
MATCH (d:Dataset {id: 'dataset:main', holder: $holder})
MATCH (l:Load {sequence: $sequence})
SET l.state = 'COMMITTED', l.recordedAt = datetime(), l += $counts
SET d.sequence = $sequence, d.digest = $digest, d.recordedAt = l.recordedAt
REMOVE d.holder, d.heldUntil, d.asked
RETURN l.recordedAt AS recordedAt
