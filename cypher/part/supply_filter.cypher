// Whether supply f meets the conditions that are given.
($supplier IS NULL OR f.supplier = $supplier)
AND ($buyer IS NULL OR f.buyer = $buyer)
AND ($material IS NULL OR f.material = $material)
AND ($statusClass IS NULL OR f.statusClass = $statusClass)
AND ($period IS NULL OR f.period = $period)
