// Whether profile p describes its entity at $now.
// (+ 0 keeps the planner from starting at the index on since, which nearly everything meets.)
p.since + 0 <= $now AND coalesce(p.until, $now + 1) > $now
