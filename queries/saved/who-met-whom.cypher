// Whom a person met, where and when, newest first.
// :param person => 'Antony Blinken'
MATCH (p:Person {name: $person})-[own:PARTICIPATED_IN]->(m:Meeting)<-[other:PARTICIPATED_IN]-(with)
WHERE with <> p
OPTIONAL MATCH (m)-[held:HELD_IN]->(place)
RETURN p, own, m, other, with, held, place
ORDER BY m.sort
LIMIT 100
