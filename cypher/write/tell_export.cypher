// Tells how far an export is, or how it ended, unless it has ended already: it is no longer wanted then.
// Parameters: $id STRING, $properties MAP. Columns: id STRING; no row when it is no longer wanted
MATCH (e:Export {id: $id})
WHERE e.state IN ['WAITING', 'RUNNING']
SET e += $properties, e.heardOf = datetime()
RETURN e.id AS id
