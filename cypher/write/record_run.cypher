// Records a run that ended and committed nothing. What is read of the graph and its digest stay as they are.
// Parameters: $key STRING, $properties MAP
MERGE (r:Run {key: $key})
SET r += $properties
