// The companies and deposits that share a code with another one of their kind: LEI, ticker, item of Wikidata.
// Parameters: $now INTEGER. Columns: id STRING
MATCH (p:Profile)
WHERE (p.lei IS NOT NULL OR p.ticker IS NOT NULL OR p.wikidata IS NOT NULL) AND
  //+ live_profile
UNWIND [code IN ['lei ' + p.lei, 'ticker ' + p.ticker, 'wikidata ' + p.wikidata] WHERE code IS NOT NULL] AS code
WITH p.nodeKind AS kind, code, collect(DISTINCT p.id) AS ids
WHERE size(ids) > 1
UNWIND ids AS id
RETURN DISTINCT id
ORDER BY id
