// When the load of a number was committed, if one was.
// Parameters: $sequence INTEGER. Columns: recordedAt DATETIME
MATCH (l:Load {sequence: $sequence, state: 'COMMITTED'})
RETURN l.recordedAt AS recordedAt
