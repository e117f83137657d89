MATCH (:Subject {id: id})-[:OPERATES]->(f:Operation)
