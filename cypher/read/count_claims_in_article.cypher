// How many accepted claims stand in each article; an article without any has no row.
// Parameters: $ids LIST<STRING>, $now INTEGER
// Columns: id STRING, count INTEGER
UNWIND $ids AS id
MATCH (:Article {id: id})<-[:STATED_IN]-(c:Claim)
WHERE c.since + 0 <= $now AND c.review = 'ACCEPTED' AND coalesce(c.undone, $now + 1) > $now
RETURN id, count(c) AS count
