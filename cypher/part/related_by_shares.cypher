MATCH (:Subject {id: id})-[:HOLDS_SHARE]->(f:Share)
