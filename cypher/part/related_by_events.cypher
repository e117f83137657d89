MATCH (:Subject {id: id})-[:UNDERWENT]->(f:Event)
