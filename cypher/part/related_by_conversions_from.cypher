// The facts f that hang on the entity with this id by CONVERSIONS_FROM.
MATCH (:Subject {id: id})<-[:FROM]-(f:Conversion)
