// Whether claim c is not retired at $now. What counted again after it was is told by the numbers of the loads by which it
// did, and ceased to, in turn (`again`): it does after an odd number of them.
(coalesce(c.until, $now + 1) > $now OR size([x IN c.again WHERE x <= $now]) % 2 = 1)
