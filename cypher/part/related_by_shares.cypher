// The facts f that hang on the entity with this id by SHARES.
MATCH (:Subject {id: id})-[:HOLDS_SHARE]->(f:Share)
