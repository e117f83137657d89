// Of the facts and entities n, with when they changed (latest), those that meet what is watched: $entities, $materials
// and $countries LIST<STRING> of ids (empty: any), and unless $anyKind the $kinds LIST<STRING>, or one of $sorted
// LIST<STRING>, a kind and the sort of the agreement or measure that it hangs on with a space between ($sortedKinds: the
// kinds in these). What a list is empty for is not looked at.
WITH n, latest
WHERE $anyKind OR n.nodeKind IN $kinds OR n.nodeKind IN $sortedKinds
CALL (n) {
  WITH n
  WHERE n:Entity
  RETURN n AS e
  UNION
  MATCH (n:Fact)--(e:Entity)
  RETURN e
}
WITH n, latest,
  size($entities) > 0 AND (e.id IN $entities OR EXISTS {
    (e:Agreement)<-[:IN]-(l:Participation)
    WHERE l.party IN $entities
    AND
      //+ visible_place
  }) AS named,
  size($materials) > 0 AND (e.id IN $materials OR coalesce(n.material, n.input, n.output) IS NULL AND (EXISTS {
    (e)-[:IS]->(p:Profile)
    WHERE any(material IN p.materials WHERE material IN $materials)
  } OR EXISTS {
    (e:Agreement|Measure)--(l:Fact)
    WHERE l.material IN $materials
    AND
      //+ visible_place
  })) AS about,
  size($countries) > 0 AND (e.id IN $countries OR EXISTS {
    (e)-[:LOCATED]->(l:Location)
    WHERE l.country IN $countries
    AND
      //+ visible_place
  } OR EXISTS {
    (e:Agreement)<-[:IN]-(l:Participation)
    WHERE (l.party IN $countries OR EXISTS {
      (l)<-[:PARTICIPATES]-(:Entity)-[:LOCATED]->(m:Location)
      WHERE m.country IN $countries
    })
    AND
      //+ visible_place
  } OR EXISTS {
    (e:Measure)-[:COVERS]->(l:Scope)
    WHERE (l.party IN $countries OR l.destination IN $countries)
    AND
      //+ visible_place
  }) AS local,
  NOT $anyKind AND n.nodeKind IN $sortedKinds AND EXISTS {
    (e)-[:IS]->(p:Profile)
    WHERE n.nodeKind + ' ' + p.kind IN $sorted
  } AS ofSort
WITH n, latest, collect(named) AS named, collect(about) AS about, collect(local) AS local, collect(ofSort) AS ofSort
WHERE (size($entities) = 0 OR true IN named)
  AND (size($materials) = 0 OR true IN about)
  AND (size($countries) = 0 OR true IN local)
  AND ($anyKind OR n.nodeKind IN $kinds OR true IN ofSort)
