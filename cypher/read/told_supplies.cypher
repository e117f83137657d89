// Supplies by id with what is kept of what their claims say alike (part keep_told). Where nothing is kept for $now, or
// they are denied or withdrawn, the reading of the claims has to be asked for.
// Parameters: $ids LIST<STRING>, $now INTEGER. Columns: supply LIST (id STRING, and where something is kept: status
//   STRING, tonnes LIST<FLOAT> as low, best and high, NaN where not stated, null where none is, priority INTEGER)
UNWIND $ids AS id
MATCH (f:Subject {id: id})
RETURN CASE
  WHEN f.toldSince <= $now AND f.toldStatus IS NOT NULL THEN [f.id, f.toldStatus, f.toldTonnes, f.toldPriority]
  ELSE [f.id]
END AS supply
