// Whether one of $given supplies f, or a party located there.
f.supplier IN $given OR EXISTS {
  (f)<-[:SUPPLIES]-(:Entity)-[:LOCATED]->(l:Location)
  WHERE l.country IN $given
  AND
    //+ visible_place
}
