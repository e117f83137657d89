// The facts f that hang on the entity with this id by INDICATORS.
MATCH (:Subject {id: id})-[:IS_RATED]->(f:Indicator)
