// What a supplier's retention of all comes to within six flows, as far as a statement can reckon it: no fixed point, so
// that what comes back in a circle is not counted again. A party lacks the greatest share of what it lacks of a material.
// Parameters: $id STRING. Columns: parties INTEGER, tonnes FLOAT
MATCH (x:Subject {id: $id})
WITH [{party: x, share: 1.0}] AS short, 0 AS parties, 0.0 AS tonnes
CALL (short) {
  UNWIND short AS one
  WITH one.party AS supplier, one.share AS share
  MATCH (supplier)-[:SUPPLIES]->(f:Supply)-[:TO]->(buyer:Party)
  WITH buyer, f.material AS material, sum(share * head([(f)<-[:ABOUT]-(c:Claim) | c.best])) AS lost
  WITH buyer, lost, reduce(
    bought = 0.0, t IN [(buyer)<-[:TO]-(g:Supply {material: material}) | head([(g)<-[:ABOUT]-(c:Claim) | c.best])] |
    bought + t
  ) AS bought
  WITH buyer, sum(lost) AS lost, max(lost / bought) AS share
  RETURN collect({party: buyer, share: share}) AS next, count(*) AS hit, sum(lost) AS loss
}
WITH next AS short, parties + hit AS parties, tonnes + loss AS tonnes
CALL (short) {
  UNWIND short AS one
  WITH one.party AS supplier, one.share AS share
  MATCH (supplier)-[:SUPPLIES]->(f:Supply)-[:TO]->(buyer:Party)
  WITH buyer, f.material AS material, sum(share * head([(f)<-[:ABOUT]-(c:Claim) | c.best])) AS lost
  WITH buyer, lost, reduce(
    bought = 0.0, t IN [(buyer)<-[:TO]-(g:Supply {material: material}) | head([(g)<-[:ABOUT]-(c:Claim) | c.best])] |
    bought + t
  ) AS bought
  WITH buyer, sum(lost) AS lost, max(lost / bought) AS share
  RETURN collect({party: buyer, share: share}) AS next, count(*) AS hit, sum(lost) AS loss
}
WITH next AS short, parties + hit AS parties, tonnes + loss AS tonnes
CALL (short) {
  UNWIND short AS one
  WITH one.party AS supplier, one.share AS share
  MATCH (supplier)-[:SUPPLIES]->(f:Supply)-[:TO]->(buyer:Party)
  WITH buyer, f.material AS material, sum(share * head([(f)<-[:ABOUT]-(c:Claim) | c.best])) AS lost
  WITH buyer, lost, reduce(
    bought = 0.0, t IN [(buyer)<-[:TO]-(g:Supply {material: material}) | head([(g)<-[:ABOUT]-(c:Claim) | c.best])] |
    bought + t
  ) AS bought
  WITH buyer, sum(lost) AS lost, max(lost / bought) AS share
  RETURN collect({party: buyer, share: share}) AS next, count(*) AS hit, sum(lost) AS loss
}
WITH next AS short, parties + hit AS parties, tonnes + loss AS tonnes
CALL (short) {
  UNWIND short AS one
  WITH one.party AS supplier, one.share AS share
  MATCH (supplier)-[:SUPPLIES]->(f:Supply)-[:TO]->(buyer:Party)
  WITH buyer, f.material AS material, sum(share * head([(f)<-[:ABOUT]-(c:Claim) | c.best])) AS lost
  WITH buyer, lost, reduce(
    bought = 0.0, t IN [(buyer)<-[:TO]-(g:Supply {material: material}) | head([(g)<-[:ABOUT]-(c:Claim) | c.best])] |
    bought + t
  ) AS bought
  WITH buyer, sum(lost) AS lost, max(lost / bought) AS share
  RETURN collect({party: buyer, share: share}) AS next, count(*) AS hit, sum(lost) AS loss
}
WITH next AS short, parties + hit AS parties, tonnes + loss AS tonnes
CALL (short) {
  UNWIND short AS one
  WITH one.party AS supplier, one.share AS share
  MATCH (supplier)-[:SUPPLIES]->(f:Supply)-[:TO]->(buyer:Party)
  WITH buyer, f.material AS material, sum(share * head([(f)<-[:ABOUT]-(c:Claim) | c.best])) AS lost
  WITH buyer, lost, reduce(
    bought = 0.0, t IN [(buyer)<-[:TO]-(g:Supply {material: material}) | head([(g)<-[:ABOUT]-(c:Claim) | c.best])] |
    bought + t
  ) AS bought
  WITH buyer, sum(lost) AS lost, max(lost / bought) AS share
  RETURN collect({party: buyer, share: share}) AS next, count(*) AS hit, sum(lost) AS loss
}
WITH next AS short, parties + hit AS parties, tonnes + loss AS tonnes
CALL (short) {
  UNWIND short AS one
  WITH one.party AS supplier, one.share AS share
  MATCH (supplier)-[:SUPPLIES]->(f:Supply)-[:TO]->(buyer:Party)
  WITH buyer, f.material AS material, sum(share * head([(f)<-[:ABOUT]-(c:Claim) | c.best])) AS lost
  WITH buyer, lost, reduce(
    bought = 0.0, t IN [(buyer)<-[:TO]-(g:Supply {material: material}) | head([(g)<-[:ABOUT]-(c:Claim) | c.best])] |
    bought + t
  ) AS bought
  WITH buyer, sum(lost) AS lost, max(lost / bought) AS share
  RETURN collect({party: buyer, share: share}) AS next, count(*) AS hit, sum(lost) AS loss
}
WITH next AS short, parties + hit AS parties, tonnes + loss AS tonnes
RETURN parties, tonnes
