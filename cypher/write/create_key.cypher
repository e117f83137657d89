// Keeps a new key, unless its name was given before.
// Parameters: $name STRING, $properties MAP (with `hash`). Columns: made BOOLEAN
MERGE (k:Key {name: $name})
ON CREATE SET k += $properties
RETURN k.hash = $properties.hash AS made
