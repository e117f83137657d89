// The facts f that hang on the entity with this id by STAKES_IN.
MATCH (:Subject {id: id})<-[:OF]-(f:Ownership)
