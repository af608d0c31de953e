// Where a person went, is going or plans to go, newest first.
// :param person => 'Antony Blinken'
MATCH (p:Person {name: $person})-[travels:PARTICIPATED_IN {role: 'TRAVELER'}]->(t:Trip)<-[goal:PARTICIPATED_IN]-(place)
WHERE goal.role IN ['DESTINATION', 'ORIGIN']
RETURN p, travels, t, goal, place
ORDER BY t.sort
LIMIT 100
