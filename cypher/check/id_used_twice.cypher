// An id names one thing. Within a label the database sees to that (a constraint); here, that no label has the ids of another.
// To count the uses of each id would take memory that grows with the load.
// Parameters: $from INTEGER, $now INTEGER (only what came with these loads or between). Columns: node, problem STRING
MATCH (n:Subject|Article|Publisher|Claim)
WHERE n.since >= $from AND n.since <= $now
WITH n, split(n.id, ':')[0] AS kind
WHERE (kind = 'claim') <> (n:Claim) OR (kind = 'article') <> (n:Article) OR (kind = 'publisher') <> (n:Publisher)
  OR (n:Subject AND n.nodeKind <> kind)
RETURN n.id AS node, 'its id is that of a thing of another kind' AS problem
LIMIT 100
