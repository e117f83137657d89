MATCH (:Subject {id: id})-[:HAS_CAPACITY]->(f:Capacity)
