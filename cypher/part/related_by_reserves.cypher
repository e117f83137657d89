MATCH (:Subject {id: id})-[:HOLDS]->(f:Reserve)
