MATCH (:Subject {id: id})-[:OWNS]->(f:Ownership)
