// The high of the reading of supply f: the most that its independent sources tell; null where one leaves it open.
head(COLLECT {
  MATCH (f)<-[:ABOUT]-(c:Claim)
  WHERE c.stance = 'ASSERTS' AND coalesce(c.low, c.best, c.high) IS NOT NULL
  AND
    //+ voice
  WITH count(c) AS claims, count(c.high) AS told, max(c.high) AS high
  RETURN CASE WHEN told = claims THEN high END
})
