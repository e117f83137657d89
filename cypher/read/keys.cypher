// All keys, revoked and expired ones included, by name.
// No parameters. Columns: key MAP
MATCH (k:Key)
RETURN properties(k) AS key
ORDER BY key.name
