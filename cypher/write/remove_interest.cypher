// Forgets an interest, with its hooks and their deliveries.
// Parameters: $id STRING
MATCH (i:Interest {id: $id})
CALL (i) {
  MATCH (h:Hook)
  WHERE h.interest = i.id
  OPTIONAL MATCH (d:Delivery {hook: h.id})
  DETACH DELETE h, d
}
DETACH DELETE i
