// Entities by id.
// Parameters: $ids LIST<STRING>, $now INTEGER. Columns: entity MAP
UNWIND $ids AS id
MATCH (p:Profile {id: id})
WHERE
  //+ live_profile
RETURN p AS entity
