// The facts f that hang on the entity with this id by CAPACITIES.
MATCH (:Subject {id: id})-[:HAS_CAPACITY]->(f:Capacity)
