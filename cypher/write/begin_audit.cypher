// Records that somebody changes something, before it is done.
// Parameters: $id STRING, $properties MAP
CREATE (a:Audit {id: $id})
SET a += $properties
