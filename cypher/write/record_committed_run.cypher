// Records a run on the load that it committed.
// Parameters: $key STRING, $sequence INTEGER, $properties MAP
MATCH (r:Load {sequence: $sequence})
SET r:Run, r.key = $key, r += $properties
