MATCH (:Subject {id: id})<-[:INTO]-(f:Conversion)
