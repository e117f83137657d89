// Hooks, the oldest first: one by its id, or those of an interest.
// Parameters: $id, $interest STRING or null. Columns: hook MAP
MATCH (h:Hook)
WHERE ($id IS NULL OR h.id = $id) AND ($interest IS NULL OR h.interest = $interest)
RETURN properties(h) AS hook
ORDER BY h.madeAt, h.id
