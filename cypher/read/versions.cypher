// The loads that were committed, from one number to another, in their order.
// Parameters: $from, $now INTEGER
// Columns: sequence INTEGER, digest STRING (null where an earlier release of the service loaded), recordedAt DATETIME
MATCH (l:Load)
WHERE l.sequence >= $from AND l.sequence <= $now AND l.state = 'COMMITTED'
RETURN l.sequence AS sequence, l.digest AS digest, l.recordedAt AS recordedAt
ORDER BY l.sequence
