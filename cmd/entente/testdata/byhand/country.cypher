MATCH (k:Country {id: $k})
RETURN k.id, k.name, k.iso2, [(k)-[:BORDERS]-(neighbour) | neighbour.name][..1000] AS neighbours
LIMIT 1
