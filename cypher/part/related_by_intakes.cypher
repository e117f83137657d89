// The facts f that hang on the entity with this id by INTAKES.
MATCH (:Subject {id: id})-[:TAKES_IN]->(f:Intake)
