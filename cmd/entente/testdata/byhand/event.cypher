MATCH (e:Event {id: $e})
OPTIONAL MATCH (e)-[:HELD_IN]->(place)
RETURN e.id, e.date, e.name, place.name,
  [(e)<-[part:PARTICIPATED_IN]-(who) | {role: part.role, name: who.name}] AS participants,
  COLLECT {
    MATCH (e)-[r:REPORTED_IN]->(article)
    RETURN {quote: r.quote, article: article.title} ORDER BY r.sort LIMIT 20
  } AS evidence
LIMIT 1
