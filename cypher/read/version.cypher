// The latest load to be seen.
// Parameters: none. Columns: sequence INTEGER, digest STRING, recordedAt DATETIME,
//   matchedAt DATETIME (when a load last decided on matches; null where none did)
MATCH (d:Dataset {id: 'dataset:main'})
RETURN d.sequence AS sequence, d.digest AS digest, d.recordedAt AS recordedAt, d.matchedAt AS matchedAt
