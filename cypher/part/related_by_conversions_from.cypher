MATCH (:Subject {id: id})<-[:FROM]-(f:Conversion)
