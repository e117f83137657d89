// What is kept of a supply (part keep_told) is what each of its live, accepted claims says.
// Parameters: $from INTEGER, $now INTEGER (only what came with these loads or between). Columns: node, problem STRING
MATCH (c:Claim)
USING INDEX SEEK c:Claim(since)
WHERE c.since >= $from AND c.since <= $now AND coalesce(c.until, $now + 1) > $now AND c.review = 'ACCEPTED'
MATCH (c)-[:ABOUT]->(f:Supply)
WHERE f.toldSince <= $now
WITH f, CASE c.stance WHEN 'ASSERTS' THEN c END AS said,
     CASE WHEN NOT isNaN(f.toldTonnes[1]) THEN f.toldTonnes[1] END AS best
WHERE coalesce(f.toldStatus, '') <> coalesce(said.status, '') OR coalesce(best, -1.0) <> coalesce(said.best, -1.0)
RETURN DISTINCT f.id AS node, 'what is kept of it is not what its claims say' AS problem
LIMIT 100
