MATCH (:Subject {id: id})-[:IS_RATED]->(f:Indicator)
