MATCH (:Subject {id: id})<-[:IN]-(f:Participation)
