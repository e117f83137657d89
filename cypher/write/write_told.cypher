// Keeps with supplies what their claims say alike, so that flows are read without them.
// Parameters: $claims LIST<STRING> (claims that this load brought or retired), $now INTEGER (the load's sequence)
UNWIND $claims AS id
MATCH (claim:Claim {id: id})<-[:STANDS_FOR*0..8]-(c)-[:ABOUT]->(f:Supply)
USING INDEX claim:Claim(id)
WITH DISTINCT f
//+ keep_told
