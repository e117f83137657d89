// Whether profile p meets the conditions that are given.
($name IS NULL OR p.sortName CONTAINS $name OR toLower(p.otherNames) CONTAINS $name)
AND ($role IS NULL OR $role IN p.roles)
AND ($stage IS NULL OR p.stage = $stage)
AND ($country IS NULL OR EXISTS {
  (p)<-[:IS]-(:Entity)-[:LOCATED]->(f:Location {country: $country})
  WHERE
    //+ visible_fact
})
