MATCH (:Subject {id: id})-[:PARTICIPATES]->(f:Participation)
