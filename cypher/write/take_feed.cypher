// Takes hold of a feed for one run, if no other holds it or the holder has been silent for too long. A run that nobody
// asked for by hand also waits where the feed is paused, is not due yet, or asked to be left alone for a while; where the
// holder died, the feed is due. Sent again where the answer was lost, it finds its own hold.
// Parameters: $source, $holder STRING, $seconds INTEGER (how long the hold lasts without being renewed), $cause STRING,
//   $manual BOOLEAN, $gap INTEGER (milliseconds since the last run that counts that make it due), $counts BOOLEAN
//   (whether this run counts)
// Columns: feed MAP (as it was before); no row when it is not to be had
MERGE (f:Feed {name: $source})
SET f.asked = $holder
WITH f
WHERE f.holder = $holder OR (f.holder IS NULL OR f.heldUntil < datetime())
  AND ($manual OR (f.paused IS NULL
    AND (f.holder IS NOT NULL OR f.ran IS NULL OR f.ran <= datetime() - duration({milliseconds: $gap}))
    AND (f.notBefore IS NULL OR f.notBefore <= datetime())))
WITH f, CASE f.holder WHEN $holder THEN f {.*, holder: null} ELSE properties(f) END AS feed
SET f.ran = CASE WHEN $counts THEN datetime() WHEN f.holder IS NULL OR f.holder = $holder THEN f.ran END
SET f.holder = $holder, f.heldUntil = datetime() + duration({seconds: $seconds}), f.began = datetime(), f.cause = $cause
RETURN feed
