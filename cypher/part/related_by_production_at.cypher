// The facts f that hang on the entity with this id by PRODUCTION_AT.
MATCH (:Subject {id: id})<-[:AT]-(f:Production)
