// The facts f that hang on the entity with this id by PARTIES.
MATCH (:Subject {id: id})<-[:IN]-(f:Participation)
