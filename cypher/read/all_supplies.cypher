// All supplies with what is kept of what their claims say alike (part keep_told), a row for each supplier: a row for
// each supply would take twice as long. Where nothing is kept for $now the reading of the claims has to be asked for.
// What is kept for $now is there at $now, so that nothing else is looked at. Nothing but supplies hangs on SUPPLIES.
// Parameters: $now INTEGER. Columns: supplies LIST<LIST> (null for one that is not there yet; else id STRING, and where
//   something is kept: status STRING, null where it is denied or withdrawn, tonnes LIST<FLOAT> as low, best and high,
//   NaN where not stated, null where none is, priority INTEGER)
MATCH (s:Party)
WITH [
  (s)-[:SUPPLIES]->(f)
  | CASE
      WHEN f.toldSince <= $now THEN [f.id, f.toldStatus, f.toldTonnes, f.toldPriority]
      WHEN f.since <= $now THEN [f.id]
    END
] AS supplies
WHERE size(supplies) > 0
RETURN supplies
