// Every supply with all of its claims, as texts and numbers. No order, no reading.
// Columns: id, supplier, buyer, material, basis, period STRING, claims LIST<LIST> (low, best, high, status)
MATCH (f:Supply)
RETURN f.id AS id, f.supplier AS supplier, f.buyer AS buyer, f.material AS material, f.basis AS basis,
  f.period AS period,
  [(f)<-[:ABOUT]-(c:Claim) | [c.low, c.best, c.high, c.status]] AS claims
