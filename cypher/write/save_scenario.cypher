// Keeps a scenario.
// Parameters: $id STRING, $properties MAP
CREATE (s:SavedScenario {id: $id})
SET s += $properties
