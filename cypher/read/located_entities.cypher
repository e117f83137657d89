// Entities by id, each with the id of the country in which it is located.
// Parameters: $ids LIST<STRING>, $now INTEGER. Columns: entity MAP, country STRING or null
UNWIND $ids AS id
MATCH (p:Profile {id: id})
WHERE
  //+ live_profile
RETURN p AS entity,
  //+ order_entity_country
  AS country
