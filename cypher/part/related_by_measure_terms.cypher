// The facts f that hang on the entity with this id by MEASURE_TERMS.
MATCH (:Subject {id: id})-[:STIPULATES]->(f:MeasureTerm)
