// The orders in which lists are read, so that a page is read from the index and not sorted.
CREATE INDEX profile_by_name IF NOT EXISTS FOR (n:Profile) ON (n.nodeKind, n.sortName)
