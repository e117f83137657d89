// The digest of what is seen.
// Columns: digest STRING
MATCH (d:Dataset) RETURN coalesce(d.digest, "") AS digest
