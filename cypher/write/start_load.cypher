// Records a load that begins, within the hold; sent again where the answer was lost, it changes nothing.
// Parameters: $id, $holder STRING, $sequence INTEGER, $properties MAP
MERGE (l:Load {sequence: $sequence})
ON CREATE SET l.id = $id, l.holder = $holder, l.state = 'STAGING', l.startedAt = datetime(), l += $properties
