// Lets go of the graph.
// Parameters: $holder STRING
MATCH (d:Dataset {id: 'dataset:main', holder: $holder})
REMOVE d.holder, d.heldUntil, d.asked
