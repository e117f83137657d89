// The claims that stand for rows of feeds, live or not, by the beginnings of their ids.
// Parameters: $rows LIST<STRING>, $now INTEGER. Columns: row, id STRING, live BOOLEAN
UNWIND $rows AS row
MATCH (c:Claim)
WHERE c.id STARTS WITH row AND c.since + 0 <= $now
RETURN row, c.id AS id,
       c.until IS NULL OR c.until > $now OR coalesce(size([x IN c.again WHERE x <= $now]), 0) % 2 = 1 OR EXISTS {
         MATCH (c)<-[:STANDS_FOR*1..8]-(s)
         WHERE s.since <= $now
         AND (coalesce(s.until, $now + 1) > $now OR size([x IN s.again WHERE x <= $now]) % 2 = 1)
       } AS live
