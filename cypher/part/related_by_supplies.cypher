MATCH (:Subject {id: id})-[:SUPPLIES]->(f:Supply)
