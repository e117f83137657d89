// Forgets a hook, with its deliveries.
// Parameters: $id STRING
MATCH (h:Hook {id: $id})
OPTIONAL MATCH (d:Delivery {hook: h.id})
DETACH DELETE h, d
