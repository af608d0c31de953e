// Whom a person met, where and when, newest first.
// :param person => 'Antony Blinken'
MATCH (p:Person {name: $person})-[own:PARTICIPATED_IN]->(m:Meeting)<-[others:PARTICIPATED_IN]-(partner)
WHERE partner <> p
OPTIONAL MATCH (m)-[held:HELD_IN]->(place)
RETURN p, own, m, others, partner, held, place
ORDER BY m.sort
LIMIT 100
