// All claims `root` to which claim `below` leads, as in part stands_on, itself included.
MATCH way = (below)-[:COPIED_FROM|COMPUTED_FROM|SUPERSEDED_BY*0..]->(root:Claim)
WHERE all(step IN nodes(way) WHERE step.since <= $now AND coalesce(step.undone, $now + 1) > $now)
