// The orders in which lists are read, so that a page is read from the index and not sorted.
CREATE INDEX supply_supplier IF NOT EXISTS FOR (n:Supply) ON (n.supplier, n.id)
