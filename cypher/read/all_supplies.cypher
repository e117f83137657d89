// All supplies with what is kept of what their claims say alike (part keep_told), a row for each supplier: a row for
// each supply would take twice as long. Where nothing is kept for $now the reading of the claims has to be asked for.
// Parameters: $now INTEGER. Columns: supplies LIST<LIST> (id STRING, and where something is kept: status STRING, null
//   where it is denied or withdrawn, tonnes LIST<FLOAT> as low, best and high, NaN where not stated, null where none is,
//   priority INTEGER)
MATCH (s:Party)
WITH [
  (s)-[:SUPPLIES]->(f:Supply)
  WHERE f.since + 0 <= $now
  | CASE WHEN f.toldSince <= $now THEN [f.id, f.toldStatus, f.toldTonnes, f.toldPriority] ELSE [f.id] END
] AS supplies
WHERE size(supplies) > 0
RETURN supplies
