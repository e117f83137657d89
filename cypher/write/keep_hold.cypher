// Renews the hold, in the transaction of each batch: a load that lost its hold can write nothing more. It locks the data
// set before it looks whose the hold is, so that nobody takes it in between.
// Parameters: $holder STRING, $seconds INTEGER. Columns: held INTEGER (1 if so)
MATCH (d:Dataset {id: 'dataset:main'})
SET d.asked = $holder
WITH d
WHERE d.holder = $holder
SET d.heldUntil = datetime() + duration({seconds: $seconds})
REMOVE d.asked
RETURN count(d) AS held
