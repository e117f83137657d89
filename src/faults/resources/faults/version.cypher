// What is seen.
// Columns: sequence INTEGER, digest STRING
MATCH (d:Dataset) RETURN d.sequence AS sequence, coalesce(d.digest, "") AS digest
