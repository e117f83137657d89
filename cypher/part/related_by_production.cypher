MATCH (:Subject {id: id})-[:PRODUCES]->(f:Production)
