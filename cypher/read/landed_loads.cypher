// The loads that were committed after one version and by another: how many, what they amounted to, the latest first.
// Parameters: $from INTEGER, $now INTEGER, $limit INTEGER (of loads told one by one)
// Columns: count INTEGER, claimsNew INTEGER, claimsRetired INTEGER, loads LIST<MAP>
MATCH (l:Load)
WHERE l.sequence > $from AND l.sequence <= $now AND l.state = 'COMMITTED'
WITH l
ORDER BY l.sequence DESC
RETURN count(l) AS count, sum(l.claimsNew) AS claimsNew, sum(l.claimsRetired) AS claimsRetired,
       collect(properties(l))[..$limit] AS loads
