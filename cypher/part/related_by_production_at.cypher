MATCH (:Subject {id: id})<-[:AT]-(f:Production)
