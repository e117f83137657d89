// Records what came of a change.
// Parameters: $id STRING, $properties MAP (what is not known stays as it was)
MATCH (a:Audit {id: $id})
SET a += $properties
