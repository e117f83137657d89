// The first facts f that hang on the entity with this id by a relation, by their ids.
//+ related_by_$relation
WITH f
WHERE
  //+ visible_fact
RETURN f
ORDER BY f.id
LIMIT $limit
