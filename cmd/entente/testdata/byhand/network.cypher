// A country takes part through its own official too; that alone joins the two in no event.
MATCH (x:Entity {id: $a})
CALL (x) {
  MATCH (x)-[p:PARTICIPATED_IN|REPRESENTED_IN|SUBJECT|OBJECT]-(via:Event|Fact)-[q:PARTICIPATED_IN|REPRESENTED_IN|SUBJECT|OBJECT]-(y:Entity)
  WHERE y <> x AND NOT (type(p) = 'REPRESENTED_IN' AND coalesce(q.represents, '') = x.id) AND NOT (type(q) = 'REPRESENTED_IN' AND coalesce(p.represents, '') = y.id)
  WITH y, collect(DISTINCT via) AS joined
  ORDER BY size(joined) DESC, y.id
  LIMIT 49
  UNWIND joined AS via
  RETURN collect(DISTINCT y.name) AS names, collect(DISTINCT via)[..200] AS joined
}
RETURN x.name, names, [via IN joined | coalesce(via.predicate, via.name)] AS joined
LIMIT 1
