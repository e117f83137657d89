// The facts f that hang on the entity with this id by MEASURE_STATUSES.
MATCH (:Subject {id: id})-[:HAS_STATUS]->(f:MeasureStatus)
