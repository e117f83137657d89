// Keeps a new hook.
// Parameters: $id STRING, $properties MAP
CREATE (h:Hook {id: $id})
SET h += $properties
