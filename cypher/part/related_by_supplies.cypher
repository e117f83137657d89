// The facts f that hang on the entity with this id by SUPPLIES.
MATCH (:Subject {id: id})-[:SUPPLIES]->(f:Supply)
