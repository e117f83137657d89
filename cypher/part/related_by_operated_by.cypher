MATCH (:Subject {id: id})<-[:OF]-(f:Operation)
