// What cannot be true at once: each pair of facts or events, with a sentence that tells it and the article where it stands.
MATCH (a)-[c:CONTRADICTS]->(b)
CALL (a) { MATCH (a)-[r:REPORTED_IN]->(x:Article) RETURN r.quote AS said, x.name AS toldIn ORDER BY r.sort LIMIT 1 }
CALL (b) { MATCH (b)-[r:REPORTED_IN]->(x:Article) RETURN r.quote AS otherSaid, x.name AS otherToldIn ORDER BY r.sort LIMIT 1 }
RETURN c.kind AS kind, a.name AS one, said, toldIn, b.name AS other, otherSaid, otherToldIn
ORDER BY c.sort
LIMIT 100
