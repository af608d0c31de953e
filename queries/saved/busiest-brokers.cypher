// The people who meet the most different countries and groups.
MATCH (p:Person)-[:PARTICIPATED_IN]->(m:Meeting)<-[:PARTICIPATED_IN|REPRESENTED_IN]-(party)
WHERE (party:Country OR party:Group) AND party.id <> coalesce(p.country, '')
WITH p, count(DISTINCT party) AS parties, count(DISTINCT m) AS meetings
RETURN p.name AS person, parties, meetings
ORDER BY parties DESC, meetings DESC, person
LIMIT 25
