// Whether the entity of profile p is about one of the materials $given, or a fact joins it with one.
any(material IN p.materials WHERE material IN $given) OR EXISTS {
  (p)<-[:IS]-(:Entity)--(l:Fact)
  WHERE l.material IN $given
  AND
    //+ visible_place
}
