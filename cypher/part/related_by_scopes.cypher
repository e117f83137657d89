// The facts f that hang on the entity with this id by SCOPES.
MATCH (:Subject {id: id})-[:COVERS]->(f:Scope)
