// Keeps an export that is to be written to a file.
// Parameters: $id STRING, $properties MAP
CREATE (e:Export {id: $id})
SET e += $properties, e.heardOf = datetime()
