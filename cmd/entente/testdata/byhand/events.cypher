MATCH (:Entity {id: $a})-[:PARTICIPATED_IN|REPRESENTED_IN]->(e:Event)
WHERE e.date >= '2024-03' AND e.date < '2025-04'
WITH DISTINCT e ORDER BY e.sort LIMIT 20
OPTIONAL MATCH (e)-[:HELD_IN]->(place)
RETURN e.id, e.date, e.name, place.name, [(e)<-[part:PARTICIPATED_IN]-(who) | {role: part.role, name: who.name}] AS participants
ORDER BY e.sort
