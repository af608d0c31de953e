// What two countries did with or to each other in a year, themselves or through their officials, newest first.
// :param a => 'United States'
// :param b => 'Egypt'
// :param year => '2024'
MATCH (a:Country {name: $a})-[ra:PARTICIPATED_IN|REPRESENTED_IN]->(e:Event)
WHERE e.date STARTS WITH $year
MATCH (e)<-[rb:PARTICIPATED_IN|REPRESENTED_IN]-(b:Country {name: $b})
RETURN a, ra, e, rb, b
ORDER BY e.sort
LIMIT 100
