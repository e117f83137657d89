// The facts f that hang on the entity with this id by SUPPLIES_OF_MATERIAL.
MATCH (:Subject {id: id})<-[:OF]-(f:Supply)
