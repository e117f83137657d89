MATCH (:Subject {id: id})-[:LOCATED]->(f:Location)
