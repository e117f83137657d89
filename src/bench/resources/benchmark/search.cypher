// The 20 entities that fit best: Q5. Parameters: $query STRING (of the full-text index). Columns: id, name STRING, score FLOAT
CALL db.index.fulltext.queryNodes('profile_names', $query) YIELD node AS p, score
WHERE p.until IS NULL
RETURN p.id AS id, p.name AS name, score
LIMIT 20
