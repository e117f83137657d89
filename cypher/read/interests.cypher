// Interests by name: one by its id, one by its feed, one owner's, or all.
// Parameters: $id, $owner, $feed STRING or null. Columns: interest MAP
MATCH (i:Interest)
WHERE ($id IS NULL OR i.id = $id) AND ($owner IS NULL OR i.owner = $owner) AND ($feed IS NULL OR i.feed = $feed)
RETURN properties(i) AS interest
ORDER BY toLower(i.name), i.id
