MATCH (:Subject {id: id})-[:TAKES_IN]->(f:Intake)
