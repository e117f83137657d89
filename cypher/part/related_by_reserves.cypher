// The facts f that hang on the entity with this id by RESERVES.
MATCH (:Subject {id: id})-[:HOLDS]->(f:Reserve)
