// Says that an export is no longer wanted: whoever writes it stops, and its file goes.
// Parameters: $id STRING
MATCH (e:Export {id: $id})
WHERE e.state IN ['WAITING', 'RUNNING', 'DONE']
SET e.state = 'CANCELLED', e.endedAt = coalesce(e.endedAt, datetime())
