// The facts f that hang on the entity with this id by OPERATIONS.
MATCH (:Subject {id: id})-[:OPERATES]->(f:Operation)
