// The latest deliveries to a hook, the latest first.
// Parameters: $hook STRING, $limit INTEGER. Columns: delivery MAP
MATCH (d:Delivery {hook: $hook})
RETURN properties(d) AS delivery
ORDER BY d.to DESC
LIMIT $limit
