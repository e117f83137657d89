// The facts f that hang on the entity with this id by AGREEMENT_TERMS.
MATCH (:Subject {id: id})-[:STIPULATES]->(f:AgreementTerm)
