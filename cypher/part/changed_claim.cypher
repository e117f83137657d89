// Accepted claims c that came or were retired after one version and by another.
CALL () {
  MATCH (c:Claim)
  WHERE c.since > $from AND c.since <= $now
  RETURN c
  UNION ALL
  MATCH (c:Claim)
  WHERE c.until > $from AND c.until <= $now
  RETURN c
  UNION ALL
  MATCH (c:Restored)
  WHERE any(x IN c.again WHERE x > $from AND x <= $now)
  RETURN c
}
WITH c
WHERE c.review = 'ACCEPTED'
