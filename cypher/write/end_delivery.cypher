// Lets go of a hook and keeps how it went; a hundred deliveries of each hook stay on record.
// Parameters: $id, $holder STRING, $state MAP (null for what is to be forgotten), $delivery MAP or null
MATCH (h:Hook {id: $id, holder: $holder})
SET h += $state
REMOVE h.holder, h.heldUntil, h.asked
WITH h
WHERE $delivery IS NOT NULL
MERGE (d:Delivery {id: $delivery.id})
SET d += $delivery
WITH h
MATCH (old:Delivery {hook: h.id})
WITH old
ORDER BY old.to DESC
SKIP 100
DETACH DELETE old
