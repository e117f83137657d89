// Forgets a saved scenario.
// Parameters: $id STRING
MATCH (s:SavedScenario {id: $id})
DETACH DELETE s
