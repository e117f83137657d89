// The accepted claims about f that are known at $now, those retired since included.
// (+ 0 keeps the planner from starting at the index on since, which nearly everything meets.)
COLLECT {
  MATCH (f)<-[:ABOUT]-(c:Claim)
  WHERE c.since + 0 <= $now AND c.review = 'ACCEPTED'
  RETURN
    //+ claim
}
