// The orders in which lists are read, so that a page is read from the index and not sorted.
CREATE INDEX supply_material IF NOT EXISTS FOR (n:Supply) ON (n.material, n.id)
