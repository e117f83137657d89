MATCH (:Subject {id: id})-[:HAS_STATUS]->(f:MeasureStatus)
