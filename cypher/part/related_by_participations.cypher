// The facts f that hang on the entity with this id by PARTICIPATIONS.
MATCH (:Subject {id: id})-[:PARTICIPATES]->(f:Participation)
