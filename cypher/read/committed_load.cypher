// What a load of these very bytes amounted to that was committed whole, if there was one.
// Parameters: $checksum STRING (SHA-256, hexadecimal). Columns: counts MAP
MATCH (l:Load {checksum: $checksum, state: 'COMMITTED'})
WHERE l.rowsRefused = 0
RETURN properties(l) AS counts
LIMIT 1
