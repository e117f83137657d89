// The facts f that hang on the entity with this id by PURCHASES.
MATCH (:Subject {id: id})<-[:TO]-(f:Supply)
