// Article a with its publisher.
{article: properties(a), publisher: head([(a)-[:PUBLISHED_BY]->(p:Publisher) | p {.id, .name}])}
