// Whether one of $given is supplied by f, or a party located there.
f.buyer IN $given OR EXISTS {
  (f)-[:TO]->(:Entity)-[:LOCATED]->(l:Location)
  WHERE l.country IN $given
  AND
    //+ visible_place
}
