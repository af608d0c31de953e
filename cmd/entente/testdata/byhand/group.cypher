MATCH (g:Group {id: $g})
RETURN g.id, g.name
LIMIT 1
