// How many claims there are, seen or not.
// Columns: claims INTEGER
MATCH (c:Claim) RETURN count(c) AS claims
