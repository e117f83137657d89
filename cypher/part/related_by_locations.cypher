// The facts f that hang on the entity with this id by LOCATIONS.
MATCH (:Subject {id: id})-[:LOCATED]->(f:Location)
