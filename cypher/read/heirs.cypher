// For each fact the one about which the claims are now that were about it, where its ends were merged.
// Parameters: $ids LIST<STRING>, $now INTEGER. Columns: id, heir STRING
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:ABOUT]-(c:Claim)
MATCH (c)<-[:STANDS_FOR*1..8]-(s)
WHERE s.since <= $now
AND (coalesce(s.until, $now + 1) > $now OR size([x IN s.again WHERE x <= $now]) % 2 = 1)
RETURN DISTINCT id, s.about AS heir
ORDER BY id, heir
