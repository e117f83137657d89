// The claim behind fact f where it is the only one, is live at $now and repeats none; null else.
CASE COUNT { (f)<-[:ABOUT]-() }
  WHEN 1 THEN head([
    (f)<-[:ABOUT]-(c:Claim)
    WHERE NOT EXISTS { (c)-[:COPIED_FROM|COMPUTED_FROM]->() }
    AND
      //+ live_claim
    | c
  ])
END
