// The facts f that hang on the entity with this id by $relation; one branch a relation, of which one runs.
CALL (id) {
  WITH id WHERE $relation = 'SUPPLIES'
  MATCH (:Subject {id: id})-[:SUPPLIES]->(f:Supply) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'PURCHASES'
  MATCH (:Subject {id: id})<-[:TO]-(f:Supply) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'SUPPLIES_OF_MATERIAL'
  MATCH (:Subject {id: id})<-[:OF]-(f:Supply) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'SUPPLIES_UNDER'
  MATCH (:Subject {id: id})<-[:UNDER]-(f:Supply) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'PRODUCTION'
  MATCH (:Subject {id: id})-[:PRODUCES]->(f:Production) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'PRODUCTION_AT'
  MATCH (:Subject {id: id})<-[:AT]-(f:Production) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'INTAKES'
  MATCH (:Subject {id: id})-[:TAKES_IN]->(f:Intake) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'CAPACITIES'
  MATCH (:Subject {id: id})-[:HAS_CAPACITY]->(f:Capacity) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'RESERVES'
  MATCH (:Subject {id: id})-[:HOLDS]->(f:Reserve) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'SHARES'
  MATCH (:Subject {id: id})-[:HOLDS_SHARE]->(f:Share) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'STAKES_HELD'
  MATCH (:Subject {id: id})-[:OWNS]->(f:Ownership) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'STAKES_IN'
  MATCH (:Subject {id: id})<-[:OF]-(f:Ownership) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'OPERATIONS'
  MATCH (:Subject {id: id})-[:OPERATES]->(f:Operation) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'OPERATED_BY'
  MATCH (:Subject {id: id})<-[:OF]-(f:Operation) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'LOCATIONS'
  MATCH (:Subject {id: id})-[:LOCATED]->(f:Location) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'LOCATED_IN'
  MATCH (:Subject {id: id})<-[:IN]-(f:Location) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'PARTICIPATIONS'
  MATCH (:Subject {id: id})-[:PARTICIPATES]->(f:Participation) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'PARTIES'
  MATCH (:Subject {id: id})<-[:IN]-(f:Participation) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'AGREEMENT_TERMS'
  MATCH (:Subject {id: id})-[:STIPULATES]->(f:AgreementTerm) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'AGREEMENT_STATUSES'
  MATCH (:Subject {id: id})-[:HAS_STATUS]->(f:AgreementStatus) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'MEASURE_TERMS'
  MATCH (:Subject {id: id})-[:STIPULATES]->(f:MeasureTerm) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'MEASURE_STATUSES'
  MATCH (:Subject {id: id})-[:HAS_STATUS]->(f:MeasureStatus) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'SCOPES'
  MATCH (:Subject {id: id})-[:COVERS]->(f:Scope) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'CONVERSIONS_FROM'
  MATCH (:Subject {id: id})<-[:FROM]-(f:Conversion) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'CONVERSIONS_INTO'
  MATCH (:Subject {id: id})<-[:INTO]-(f:Conversion) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'EVENTS'
  MATCH (:Subject {id: id})-[:UNDERWENT]->(f:Event) RETURN f
  UNION ALL
  WITH id WHERE $relation = 'INDICATORS'
  MATCH (:Subject {id: id})-[:IS_RATED]->(f:Indicator) RETURN f
}
