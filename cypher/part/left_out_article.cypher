// Articles a that are left out: those among $sources, and those of the publishers among them.
CALL () {
  UNWIND $sources AS id
  MATCH (a:Article {id: id})
  RETURN a
  UNION
  UNWIND $sources AS id
  MATCH (:Publisher {id: id})<-[:PUBLISHED_BY]-(a:Article)
  RETURN a
}
WITH a
WHERE a.since + 0 <= $now
