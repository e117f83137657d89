// The hashes of what a load adds and of what it retires.
// Parameters: $sequence INTEGER. Columns: digest STRING, added BOOLEAN
MATCH (n:Claim {since: $sequence})
RETURN n.digest AS digest, true AS added
UNION ALL
MATCH (n:Article {since: $sequence})
RETURN n.digest AS digest, true AS added
UNION ALL
MATCH (n:Publisher {since: $sequence})
RETURN n.digest AS digest, true AS added
UNION ALL
MATCH (n:Claim {until: $sequence})
RETURN n.digest AS digest, false AS added
UNION ALL
MATCH (n:Restored)
WHERE $sequence IN n.again
RETURN n.digest AS digest, size([x IN n.again WHERE x <= $sequence]) % 2 = 1 AS added
