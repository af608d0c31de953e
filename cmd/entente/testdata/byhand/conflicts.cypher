MATCH (x:Entity {id: $a})
CALL (x) {
  MATCH (x)<-[:SUBJECT|OBJECT]-(:Fact)-[c:CONTRADICTS]-() RETURN c
  UNION
  MATCH (x)-[:PARTICIPATED_IN|REPRESENTED_IN]->(:Event)-[c:CONTRADICTS]-() RETURN c
}
MATCH (subject:Entity {id: c.subject})
RETURN c.kind, startNode(c).name + ' or ' + endNode(c).name AS reason, subject.name
ORDER BY c.sort
LIMIT 20
