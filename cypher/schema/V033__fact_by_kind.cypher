// The orders in which lists are read, so that a page is read from the index and not sorted.
CREATE INDEX fact_by_kind IF NOT EXISTS FOR (n:Fact) ON (n.nodeKind, n.id)
