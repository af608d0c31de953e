// Spokespersons, and whom or what they speak for.
MATCH (speaker)-[s:SPOKESPERSON_OF]->(principal)
RETURN speaker, s, principal
ORDER BY speaker.id, principal.id
LIMIT 200
