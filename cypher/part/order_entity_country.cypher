// The country in which the entity of profile p is located; the first of several.
head(COLLECT {
  MATCH (p)<-[:IS]-(:Entity)-[:LOCATED]->(l:Location)
  WHERE
    //+ visible_place
  RETURN l.country
  ORDER BY l.country
  LIMIT 1
})
