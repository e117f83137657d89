// Whether the party of profile p supplies by a flow f that meets conditions.
EXISTS {
  (p)<-[:IS]-(:Entity)-[:SUPPLIES]->(f:Supply)
  WHERE
    //+ $supply_filter
  AND
    //+ visible_fact
}
