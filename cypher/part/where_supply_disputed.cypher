// Whether independent sources of supply f disagree: one denies it, or figures or times lie apart.
EXISTS {
  MATCH (f)<-[:ABOUT]-(c:Claim)
  WHERE
    //+ voice
  WITH count(CASE WHEN c.stance = 'DENIES' THEN 1 END) AS denials,
       [d IN collect(c) WHERE d.stance = 'ASSERTS'] AS told
  UNWIND CASE told WHEN [] THEN [null] ELSE told END AS c
  WITH denials, max(c.low) AS low, min(c.high) AS high,
       count(DISTINCT c.validFrom) AS begins, count(DISTINCT c.validTo) AS ends
  WHERE denials > 0 OR low > high OR begins > 1 OR ends > 1
  RETURN 1
}
