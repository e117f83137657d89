// All claims `root` on which claim c stands: what it repeats or was reckoned from, to which that leads in its turn, and what
// took the places of these by $now. Each is looked at once, however many ways lead to it, where only distinct ones are asked.
MATCH way = (c)-[:COPIED_FROM|COMPUTED_FROM|SUPERSEDED_BY*1..]->(root:Claim)
WHERE all(step IN nodes(way) WHERE step.since <= $now AND coalesce(step.undone, $now + 1) > $now)
