// Takes hold of a feed for one run, if no other holds it or the holder has been silent for too long. A run that nobody
// asked for by hand also waits where the feed is paused, is not due yet, or asked to be left alone for a while. Sent again
// where the answer was lost, it finds its own hold.
// Parameters: $source, $holder STRING, $seconds INTEGER (how long the hold lasts without being renewed), $cause STRING,
//   $manual BOOLEAN, $gap INTEGER (milliseconds since the run before that make it due)
// Columns: feed MAP (as it was before); no row when it is not to be had
MERGE (f:Feed {name: $source})
SET f.asked = $holder
WITH f
WHERE f.holder = $holder OR (f.holder IS NULL OR f.heldUntil < datetime())
  AND ($manual OR (f.paused IS NULL
    AND (f.began IS NULL OR f.began <= datetime() - duration({milliseconds: $gap}))
    AND (f.notBefore IS NULL OR f.notBefore <= datetime())))
WITH f, CASE f.holder WHEN $holder THEN f {.*, holder: null} ELSE properties(f) END AS feed
SET f.holder = $holder, f.heldUntil = datetime() + duration({seconds: $seconds}), f.began = datetime(), f.cause = $cause
RETURN feed
