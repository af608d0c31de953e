MATCH (:Entity {id: $a})<-[:MENTIONS]-(a:Article)
WHERE a.published >= '2024-06'
RETURN a.id, a.title, a.published
ORDER BY a.sort
LIMIT 20
