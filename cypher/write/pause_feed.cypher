// Pauses a feed, or lets it go on.
// Parameters: $source STRING, $paused BOOLEAN (null: let it go on)
MERGE (f:Feed {name: $source})
SET f.paused = $paused
