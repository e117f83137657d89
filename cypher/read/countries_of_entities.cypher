// The id of the country in which each entity is located, of those that are in one; the first of several.
// Parameters: $ids LIST<STRING>, $now INTEGER. Columns: id, country STRING
UNWIND $ids AS id
MATCH (:Subject {id: id})-[:LOCATED]->(l:Location)
WHERE
  //+ visible_place
RETURN id, min(l.country) AS country
