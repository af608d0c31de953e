MATCH (:Entity {id: $a})<-[:SUBJECT|OBJECT]-(f:Fact)-[:SUBJECT|OBJECT]->(:Entity {id: $b})
RETURN f.predicate, f.since
ORDER BY f.sort
LIMIT 20
