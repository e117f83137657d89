MATCH (:Subject {id: id})<-[:OF]-(f:Ownership)
