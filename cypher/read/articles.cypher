// Articles by id, with their publishers.
// Parameters: $ids LIST<STRING>, $now INTEGER. Columns: article MAP
UNWIND $ids AS id
MATCH (a:Article {id: id})
WHERE a.since + 0 <= $now
RETURN
  //+ article
  AS article
