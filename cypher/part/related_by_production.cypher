// The facts f that hang on the entity with this id by PRODUCTION.
MATCH (:Subject {id: id})-[:PRODUCES]->(f:Production)
