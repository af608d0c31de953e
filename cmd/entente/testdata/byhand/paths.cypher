// A country takes part through its own official too; that alone joins the two in no event.
MATCH (a:Entity {id: $a}), (b:Entity {id: $b})
MATCH ALL SHORTEST (a) (
  (x:Entity)-[p:PARTICIPATED_IN|REPRESENTED_IN|SUBJECT|OBJECT]-(via:Event|Fact)-[q:PARTICIPATED_IN|REPRESENTED_IN|SUBJECT|OBJECT]-(y:Entity)
  WHERE NOT (type(p) = 'REPRESENTED_IN' AND coalesce(q.represents, '') = x.id) AND NOT (type(q) = 'REPRESENTED_IN' AND coalesce(p.represents, '') = y.id)
){1,4} (b)
WITH x, y, head(collect(via)) AS via
LIMIT 3
RETURN size(via) AS length, [i IN range(0, size(via) - 1) | {from: x[i].name, to: y[i].name, by: coalesce(via[i].predicate, via[i].name)}] AS steps
