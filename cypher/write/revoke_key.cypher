// Revokes a key; one that is revoked already stays so since then.
// Parameters: $name STRING, $at DATETIME. Columns: key MAP; no row where there is no such key
MATCH (k:Key {name: $name})
SET k.revoked = coalesce(k.revoked, $at)
RETURN properties(k) AS key
