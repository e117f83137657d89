// Keeps an interest, in the place of one with the same id and owner.
// Parameters: $id, $owner STRING, $savedAt ZONED DATETIME, $properties MAP. Columns: id STRING; no row when it is another's
MERGE (i:Interest {id: $id})
ON CREATE SET i.owner = $owner, i.savedAt = $savedAt
WITH i
WHERE i.owner = $owner
SET i += $properties
RETURN i.id AS id
