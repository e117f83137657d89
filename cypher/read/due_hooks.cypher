// Hooks that were not told of a state yet and may be now: neither paused, nor waiting after a failure, nor held.
// Parameters: $state ZONED DATETIME. Columns: id STRING
MATCH (h:Hook)
WHERE h.paused IS NULL AND h.told < $state
  AND (h.notBefore IS NULL OR h.notBefore <= datetime())
  AND (h.holder IS NULL OR h.heldUntil < datetime())
RETURN h.id AS id
ORDER BY h.told, id
