MATCH (e:Entity {id: $a})
RETURN e.id, e.name, e.kind, e.aliases, COUNT { (e)<-[:MENTIONS]-() } AS articles
LIMIT 1
