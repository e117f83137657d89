// The low of the reading of supply f: the least that its independent sources tell; null where one leaves it open.
head(COLLECT {
  MATCH (f)<-[:ABOUT]-(c:Claim)
  WHERE c.stance = 'ASSERTS' AND coalesce(c.low, c.best, c.high) IS NOT NULL
  AND
    //+ voice
  WITH count(c) AS claims, count(c.low) AS told, min(c.low) AS low
  RETURN CASE WHEN told = claims THEN low END
})
