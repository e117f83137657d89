// Lets go of a feed and keeps how its run went.
// Parameters: $source, $holder STRING, $outcome MAP (null for what is to be forgotten)
MATCH (f:Feed {name: $source, holder: $holder})
SET f += $outcome
REMOVE f.holder, f.heldUntil, f.asked, f.cause
