// Lets a hook be told again, at once and of all that it missed.
// Parameters: $id STRING
MATCH (h:Hook {id: $id})
SET h.failures = 0
REMOVE h.paused, h.notBefore, h.next
