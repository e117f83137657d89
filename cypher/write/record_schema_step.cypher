// Records that a schema step was applied.
// Parameters: $name, $checksum STRING
MERGE (s:SchemaStep {name: $name})
ON CREATE SET s.checksum = $checksum, s.appliedAt = datetime()
