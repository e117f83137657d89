// Whether the entity of profile p is located in one of the countries $given.
EXISTS {
  (p)<-[:IS]-(:Entity)-[:LOCATED]->(l:Location)
  WHERE l.country IN $given
  AND
    //+ visible_place
}
