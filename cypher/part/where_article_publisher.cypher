// Whether one of $given brought out article a.
EXISTS { (a)-[:PUBLISHED_BY]->(u:Publisher) WHERE u.id IN $given }
