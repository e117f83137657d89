MATCH (:Subject {id: id})-[:STIPULATES]->(f:MeasureTerm)
