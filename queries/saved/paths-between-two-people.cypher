// The shortest chains of events and facts between two people.
// :param from => 'Antony Blinken'
// :param to => 'Matthew Miller'
MATCH (a:Person {name: $from}), (b:Person {name: $to})
MATCH path = allShortestPaths((a)-[:PARTICIPATED_IN|SUBJECT|OBJECT*..8]-(b))
RETURN path
LIMIT 10
