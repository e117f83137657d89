MATCH (:Subject {id: id})-[:STIPULATES]->(f:AgreementTerm)
