// For each fact or entity every claim about it, whatever became of it, with the load that brought it, and where it was
// retired the load by which, and on whose word.
// Parameters: $ids LIST<STRING>, $now INTEGER
// Columns: id STRING, claim MAP, reviewedBy STRING, brought MAP, line INTEGER, ended MAP, replaced MAP {type, claim,
//   article, line, note, decided}, withdrawn MAP {article, line, note}
UNWIND $ids AS id
MATCH (:Subject {id: id})<-[:ABOUT]-(c:Claim)
WHERE c.since + 0 <= $now AND coalesce(c.undone, $now + 1) > $now
WITH id, c, CASE
  WHEN c.until <= $now AND coalesce(size([x IN c.again WHERE x <= $now]), 0) % 2 = 0
    THEN coalesce([x IN c.again WHERE x <= $now][-1], c.until)
END AS ended
RETURN id,
  //+ claim
  AS claim,
  c.reviewedBy AS reviewedBy,
  head([(c)-[:RECORDED_BY]->(l:Load) |
    //+ load
  ]) AS brought,
  head([(c)-[r:RECORDED_BY]->(:Load) | r.line]) AS line,
  CASE WHEN ended IS NOT NULL THEN head(COLLECT {
    MATCH (l:Load {sequence: ended})
    RETURN
      //+ load
  }) END AS ended,
  CASE WHEN ended IS NOT NULL THEN head(COLLECT {
    MATCH (c)<-[by:SUPERSEDES|RETRACTS]-(other:Claim)-[:STATED_IN]->(a:Article)
    WHERE other.since = ended
    RETURN {type: type(by), claim: other.id, article: a.id, note: coalesce(other.reviewReason, other.note),
            decided: other.reviewedBy IS NOT NULL OR other.review <> 'ACCEPTED',
            line: head([(other)-[r:RECORDED_BY]->(:Load) | r.line])} AS replaced
    ORDER BY other.id
  }) END AS replaced,
  CASE WHEN ended IS NOT NULL THEN head([(c)-[w:WITHDRAWN_BY]->(l:Load) WHERE l.sequence = ended | properties(w)]) END
    AS withdrawn
