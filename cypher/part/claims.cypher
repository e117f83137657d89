// The accepted claims about f that are known at $now, those retired since included.
COLLECT {
  MATCH (f)<-[:ABOUT]-(c:Claim)
  WHERE c.since <= $now AND c.review = 'ACCEPTED'
  RETURN
    //+ claim
}
