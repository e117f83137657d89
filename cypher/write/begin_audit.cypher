// Records that somebody changes something, before it is done; sent again where the answer was lost, it changes nothing.
// Parameters: $id STRING (drawn for it), $properties MAP
MERGE (a:Audit {id: $id})
ON CREATE SET a += $properties
