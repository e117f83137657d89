// Renews the hold, in the transaction of each batch: a load that lost its hold can write nothing more.
// Parameters: $holder STRING, $seconds INTEGER. Columns: held INTEGER (1 if so)
MATCH (d:Dataset {id: 'dataset:main', holder: $holder})
SET d.heldUntil = datetime() + duration({seconds: $seconds})
RETURN count(d) AS held
