// For each claim the live one that stands in for it, if one does.
// Parameters: $ids LIST<STRING>. Columns: id, standIn STRING
UNWIND $ids AS id
MATCH (:Claim {id: id})<-[:STANDS_FOR*1..8]-(s)
WHERE s.until IS NULL OR size(s.again) % 2 = 1
RETURN id, s.id AS standIn
