// Keeps a scenario; sent again where the answer was lost, it changes nothing.
// Parameters: $id STRING (drawn for it), $properties MAP
MERGE (s:SavedScenario {id: $id})
ON CREATE SET s += $properties
