// Whether a live claim in article a is about one of $given.
EXISTS {
  (a)<-[:STATED_IN]-(c:Claim)
  WHERE c.about IN $given
  AND
    //+ live_claim
}
