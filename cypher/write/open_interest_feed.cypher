// Opens the feed of an interest under another token than before, or closes it.
// Parameters: $id STRING, $feed STRING or null (closed)
MATCH (i:Interest {id: $id})
SET i.feed = $feed
