// The facts f that hang on the entity with this id by LOCATED_IN.
MATCH (:Subject {id: id})<-[:IN]-(f:Location)
