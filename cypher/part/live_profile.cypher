// Whether profile p describes its entity at $now.
p.since <= $now AND (p.until IS NULL OR p.until > $now)
