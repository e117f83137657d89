// Whether an independent source tells one of the statuses $given of supply f.
EXISTS {
  (f)<-[:ABOUT]-(c:Claim {stance: 'ASSERTS'})
  WHERE c.status IN $given
  AND
    //+ voice
}
