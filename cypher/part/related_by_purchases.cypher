MATCH (:Subject {id: id})<-[:TO]-(f:Supply)
