MATCH (t:City {id: $t})
OPTIONAL MATCH (home:Country {id: t.country})
RETURN t.id, t.name, t.latitude, t.longitude, home.name
LIMIT 1
