// Which of these ids exist.
// Parameters: $subjects, $articles, $publishers, $claims LIST<STRING>. Columns: id STRING
UNWIND $subjects AS id
MATCH (:Subject {id: id})
RETURN id
UNION ALL
UNWIND $articles AS id
MATCH (:Article {id: id})
RETURN id
UNION ALL
UNWIND $publishers AS id
MATCH (:Publisher {id: id})
RETURN id
UNION ALL
UNWIND $claims AS id
MATCH (:Claim {id: id})
RETURN id
