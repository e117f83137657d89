// Keeps an export that is to be written to a file; sent again where the answer was lost, it changes nothing.
// Parameters: $id STRING (drawn for it), $properties MAP
MERGE (e:Export {id: $id})
ON CREATE SET e += $properties, e.heardOf = datetime()
