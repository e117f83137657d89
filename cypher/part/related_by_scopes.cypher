MATCH (:Subject {id: id})-[:COVERS]->(f:Scope)
