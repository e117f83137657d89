// All facts of one kind, each with the claim behind it where that is the only one, is live and repeats none: then
// nothing has to be weighed. Of the others the reading has to be asked for.
// Parameters: $label STRING, $now INTEGER. Columns: fact NODE, claim NODE
MATCH (f:$($label))
WHERE f.since + 0 <= $now
RETURN f AS fact,
       //+ only_claim
       AS claim
