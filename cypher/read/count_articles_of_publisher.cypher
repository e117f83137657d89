// For each publisher how many articles it brought out.
// Parameters: $ids LIST<STRING>, $now INTEGER. Columns: id STRING, count INTEGER
UNWIND $ids AS id
MATCH (:Publisher {id: id})<-[:PUBLISHED_BY]-(a:Article)
WHERE a.since + 0 <= $now
RETURN id, count(a) AS count
