// All supplies that a live, accepted claim is about, a row for each such claim, with no more than a network of flows
// needs. What is not told here of a supply stands in its id. Where several claims, live or not, do not all say the same,
// the reading of them has to be asked for.
// Parameters: $now INTEGER. Columns: id STRING, claims INTEGER (about the supply in all), stance STRING,
//   low, best, high FLOAT, unit STRING, status STRING, priority INTEGER
MATCH (f:Supply)<-[:ABOUT]-(c:Claim)
WHERE f.since + 0 <= $now
AND c.since + 0 <= $now AND coalesce(c.until, $now + 1) > $now AND c.review = 'ACCEPTED'
RETURN f.id AS id, COUNT { (f)<-[:ABOUT]-() } AS claims,
       c.stance AS stance, c.low AS low, c.best AS best, c.high AS high, c.unit AS unit, c.status AS status,
       c.priority AS priority
