// Whether article a is there at $now and meets the conditions that are given.
// (+ 0 keeps the planner from starting at the index on since, which nearly everything meets.)
a.since + 0 <= $now
AND ($title IS NULL OR toLower(a.title) CONTAINS $title)
AND ($kind IS NULL OR a.kind = $kind)
AND ($publisher IS NULL OR EXISTS { (a)-[:PUBLISHED_BY]->(:Publisher {id: $publisher}) })
