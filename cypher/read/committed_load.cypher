// What a load of these very bytes amounted to that was committed whole, if there was one: as rows of the same type, where
// the bytes do not say that themselves. Those of feeds do not count: what a feed says is compared with what it said last.
// Parameters: $checksum STRING (SHA-256, hexadecimal), $kind STRING?. Columns: counts MAP
MATCH (l:Load {checksum: $checksum, state: 'COMMITTED'})
WHERE l.rowsRefused = 0 AND l.feed IS NULL AND coalesce(l.kind, '') = coalesce($kind, '')
RETURN properties(l) AS counts
LIMIT 1
