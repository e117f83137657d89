// The name of the publisher of article a, whatever its case.
head([(a)-[:PUBLISHED_BY]->(u:Publisher) | toLower(u.name)])
