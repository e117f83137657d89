// Records a load that begins.
// Parameters: $id STRING, $sequence INTEGER, $properties MAP
CREATE (l:Load {id: $id, sequence: $sequence, state: 'STAGING', startedAt: datetime()})
SET l += $properties
