MATCH (:Subject {id: id})<-[:UNDER]-(f:Supply)
