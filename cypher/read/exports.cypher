// Exports to files, the latest first: one by its id, one owner's, or all; `silent` where one is to be written and nothing
// was heard of it for so long that whoever wrote it must have ended.
// Parameters: $id, $owner STRING or null, $silence INTEGER (seconds). Columns: export MAP, silent BOOLEAN
MATCH (e:Export)
WHERE ($id IS NULL OR e.id = $id) AND ($owner IS NULL OR e.owner = $owner)
RETURN properties(e) AS export,
  e.state IN ['WAITING', 'RUNNING'] AND e.heardOf < datetime() - duration({seconds: $silence}) AS silent
ORDER BY e.startedAt DESC, e.id
