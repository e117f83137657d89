MATCH (:Subject {id: id})<-[:IN]-(f:Location)
