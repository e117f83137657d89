// Ways of the goods from one party to another along actual supplies, none past a party
// twice, shortest first, ties by the ids of the supplies.
// Parameters: $from, $to STRING, $materials LIST<STRING> or null, $maxTiers, $limit, $now INTEGER
// Columns: path LIST<MAP {fact, claims}>
MATCH (:Subject {id: $from}) ((giver)-[:SUPPLIES]->(f:Supply)-[:TO]->(taker)
  WHERE f.statusClass = 'ACTUAL' AND ($materials IS NULL OR f.material IN $materials)
  AND
    //+ visible_fact
) {1,8} (:Subject {id: $to})
WHERE size(f) <= $maxTiers
  AND none(step IN range(0, size(f) - 1) WHERE taker[step] IN giver[..step + 1])
WITH f AS supplies, reduce(ids = '', each IN f | ids + each.id + ' ') AS ids
ORDER BY size(supplies), ids
LIMIT $limit
RETURN COLLECT {
  UNWIND range(0, size(supplies) - 1) AS step
  WITH step, supplies[step] AS f
  RETURN {
    fact: properties(f),
    claims:
      //+ claims
  }
  ORDER BY step
} AS path
