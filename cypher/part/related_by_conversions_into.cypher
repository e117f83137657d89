// The facts f that hang on the entity with this id by CONVERSIONS_INTO.
MATCH (:Subject {id: id})<-[:INTO]-(f:Conversion)
