// Whether claim c counts at $now. What counted again after it was retired is told by the numbers of the loads by which it
// did, and ceased to, in turn (`again`): it does after an odd number of them.
// (+ 0 keeps the planner from starting at the index on since, which nearly everything meets.)
c.since + 0 <= $now AND c.review = 'ACCEPTED'
AND (coalesce(c.until, $now + 1) > $now OR size([x IN c.again WHERE x <= $now]) % 2 = 1)
