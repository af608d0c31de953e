// What cannot be true at once: each pair of facts or events, with the sentences that tell them.
MATCH (a)-[c:CONTRADICTS]->(b)
MATCH (a)-[ra:REPORTED_IN]->(x:Article), (b)-[rb:REPORTED_IN]->(y:Article)
RETURN c.kind AS kind, c.reason AS reason, ra.quote AS one, x.name AS toldIn, rb.quote AS other, y.name AS andIn
ORDER BY kind, reason
LIMIT 100
