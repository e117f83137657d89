// Takes hold of the graph for one load, if no other holds it or the holder has been silent for too long.
// Parameters: $holder STRING, $seconds INTEGER (how long the hold lasts without being renewed)
// Columns: sequence INTEGER (of the load that may now be staged); no row when another holds it
MATCH (d:Dataset {id: 'dataset:main'})
SET d.asked = $holder
WITH d
WHERE d.holder IS NULL OR d.heldUntil < datetime() OR d.holder = $holder
SET d.holder = $holder, d.heldUntil = datetime() + duration({seconds: $seconds})
RETURN d.sequence + 1 AS sequence
