// Whether one of $given is party to the agreement of profile p, or located there.
EXISTS {
  (p)<-[:IS]-(:Entity)<-[:IN]-(l:Participation)
  WHERE (l.party IN $given OR EXISTS {
    (l)<-[:PARTICIPATES]-(:Entity)-[:LOCATED]->(m:Location)
    WHERE m.country IN $given AND m.since + 0 <= $now AND EXISTS {
      (m)<-[:ABOUT]-(c:Claim)
      WHERE
        //+ live_claim
    }
  })
  AND
    //+ visible_place
}
