// The facts f that hang on the entity with this id by SUPPLIES_UNDER.
MATCH (:Subject {id: id})<-[:UNDER]-(f:Supply)
