// The facts f that hang on the entity with this id by OPERATED_BY.
MATCH (:Subject {id: id})<-[:OF]-(f:Operation)
