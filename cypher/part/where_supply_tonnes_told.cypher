// Whether an independent source tells the tonnes of supply f.
EXISTS {
  (f)<-[:ABOUT]-(c:Claim {stance: 'ASSERTS'})
  WHERE coalesce(c.low, c.best, c.high) IS NOT NULL
  AND
    //+ voice
}
