// The facts f that hang on the entity with this id by EVENTS.
MATCH (:Subject {id: id})-[:UNDERWENT]->(f:Event)
