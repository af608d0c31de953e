MATCH (a:Article {id: $d})
RETURN a.title,
  [(a)-[:MENTIONS]->(x) | x.name][..20] AS entities,
  COLLECT { MATCH (a)<-[:REPORTED_IN]-(e:Event) WITH DISTINCT e ORDER BY e.sort LIMIT 20 RETURN e.name } AS events,
  COLLECT {
    MATCH (a)<-[:REPORTED_IN]-(f:Fact) WITH DISTINCT f ORDER BY f.sort LIMIT 20
    MATCH (subject)<-[:SUBJECT]-(f)-[:OBJECT]->(object)
    RETURN {subject: subject.name, object: object.name}
  } AS facts
LIMIT 1
