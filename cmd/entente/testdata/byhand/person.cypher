MATCH (p:Person {id: $p})
OPTIONAL MATCH (home:Country {id: p.country})
RETURN p.id, p.name, home.name, [(p)-[:HOLDS_OFFICE]->(office) | office.name][..1000] AS offices
LIMIT 1
