// Whether the agreement or measure of profile p holds on $given by its dates, as far as these are known, and the latest
// status that it had by then is told to be in force; one without a date counts as the first.
coalesce(left(coalesce(p.from, p.signed) + '-01-01', 10) <= toString($given), true)
AND coalesce(p.to >= left(toString($given), size(p.to)), true)
AND head(COLLECT {
  MATCH (p)<-[:IS]-(:Entity)-[:HAS_STATUS]->(f:Fact)
  WHERE coalesce(f.validFrom, $given) <= $given
  AND
    //+ visible_fact
  WITH f
  ORDER BY f.validFrom IS NOT NULL DESC, f.validFrom DESC, f.id DESC
  LIMIT 1
  RETURN EXISTS {
    (f)<-[:ABOUT]-(c:Claim {stance: 'ASSERTS', status: 'IN_FORCE'})
    WHERE
      //+ voice
  }
})
