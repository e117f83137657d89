// The schema steps that were applied.
// Parameters: none. Columns: name, checksum STRING
MATCH (s:SchemaStep)
RETURN s.name AS name, s.checksum AS checksum
