// The claims that stand for rows of feeds, live or not, by the beginnings of their ids.
// Parameters: $rows LIST<STRING>, $now INTEGER. Columns: row, id STRING, live BOOLEAN
UNWIND $rows AS row
MATCH (c:Claim)
WHERE c.id STARTS WITH row AND c.since + 0 <= $now
RETURN row, c.id AS id, (c.until IS NULL OR c.until > $now) AS live
