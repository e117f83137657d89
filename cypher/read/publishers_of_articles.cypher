// The publishers of articles, as a load that retires claims needs to know them.
// Parameters: $ids LIST<STRING>. Columns: id, publisher STRING
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:PUBLISHED_BY]->(p:Publisher)
USING INDEX a:Article(id)
RETURN id, p.id AS publisher
