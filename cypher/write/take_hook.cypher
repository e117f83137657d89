// Takes hold of a hook, if no other holds it or the holder has been silent for too long, and it was not told of the state
// meanwhile. What it is being told of stays the same until it was told. Sent again where the answer was lost, it finds its
// own hold.
// Parameters: $id, $holder STRING, $state ZONED DATETIME, $seconds INTEGER (how long the hold lasts)
// Columns: hook MAP, interest MAP; no row when it is not to be had
MATCH (h:Hook {id: $id})
SET h.asked = $holder
WITH h
WHERE h.holder = $holder OR (h.holder IS NULL OR h.heldUntil < datetime()) AND h.paused IS NULL AND h.told < $state
  AND (h.notBefore IS NULL OR h.notBefore <= datetime())
MATCH (i:Interest {id: h.interest})
SET h.holder = $holder, h.heldUntil = datetime() + duration({seconds: $seconds}), h.next = coalesce(h.next, $state)
RETURN properties(h) AS hook, properties(i) AS interest
