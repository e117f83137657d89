MATCH (:Subject {id: id})<-[:OF]-(f:Supply)
