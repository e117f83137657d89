// Saved scenarios by name: one by its id, one owner's, or all.
// Parameters: $id, $owner STRING or null. Columns: scenario MAP
MATCH (s:SavedScenario)
WHERE ($id IS NULL OR s.id = $id) AND ($owner IS NULL OR s.owner = $owner)
RETURN properties(s) AS scenario
ORDER BY toLower(s.name), s.id
