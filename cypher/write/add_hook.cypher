// Keeps a new hook; sent again where the answer was lost, it changes nothing.
// Parameters: $id STRING (drawn for it), $properties MAP
MERGE (h:Hook {id: $id})
ON CREATE SET h += $properties
