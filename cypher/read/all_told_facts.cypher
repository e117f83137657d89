// All facts of one kind, each with the claim behind it where that is the only one, is live and repeats none: then
// nothing has to be weighed. Of the others the reading has to be asked for.
// Parameters: $label STRING, $now INTEGER. Columns: fact NODE, claim NODE
MATCH (f:$($label))
WHERE f.since + 0 <= $now
RETURN f AS fact,
       CASE COUNT { (f)<-[:ABOUT]-() }
         WHEN 1 THEN head([
           (f)<-[:ABOUT]-(c:Claim)
           WHERE NOT EXISTS { (c)-[:COPIED_FROM|COMPUTED_FROM]->() }
           AND
             //+ live_claim
           | c
         ])
       END AS claim
