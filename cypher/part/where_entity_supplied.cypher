// Whether the party of profile p is supplied by a flow f that meets conditions.
EXISTS {
  (p)<-[:IS]-(:Entity)<-[:TO]-(f:Supply)
  WHERE
    //+ $supply_filter
  AND
    //+ visible_fact
}
