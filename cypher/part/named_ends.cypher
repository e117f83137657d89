// The profiles of the entities at those ends of fact f that $ends names, but for entities of the kinds in $kept.
COLLECT {
  UNWIND $ends AS end
  MATCH (p:Profile {id: f[end]})
  WHERE NOT p.nodeKind IN $kept
  AND
    //+ live_profile
  RETURN
    //+ shown_profile
}
