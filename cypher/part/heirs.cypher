// All claims `heir` that took the place of claim `below`, or of one that did, by $now.
MATCH way = (below)-[:SUPERSEDED_BY*1..]->(heir:Claim)
WHERE all(step IN nodes(way) WHERE step.since <= $now AND coalesce(step.undone, $now + 1) > $now)
