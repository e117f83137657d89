// The facts f that hang on the entity with this id by STAKES_HELD.
MATCH (:Subject {id: id})-[:OWNS]->(f:Ownership)
