// A country takes part through its own official too; that alone joins the two in no event. Each neighbour shows the first of
// what joins it, facts and then the latest events, before any shows its second.
MATCH (x:Entity {id: $a})
CALL (x) {
  MATCH (x)-[p:PARTICIPATED_IN|REPRESENTED_IN|SUBJECT|OBJECT]-(via:Event|Fact)-[q:PARTICIPATED_IN|REPRESENTED_IN|SUBJECT|OBJECT]-(y:Entity)
  WHERE y <> x AND NOT (type(p) = 'REPRESENTED_IN' AND coalesce(q.represents, '') = x.id) AND NOT (type(q) = 'REPRESENTED_IN' AND coalesce(p.represents, '') = y.id)
  WITH y, via ORDER BY via:Event, via.sort
  WITH y, collect(DISTINCT via) AS joined ORDER BY size(joined) DESC, y.id LIMIT 49
  RETURN collect({who: y, joined: joined}) AS around
}
CALL (around) {
  UNWIND around AS one
  UNWIND range(0, size(one.joined) - 1) AS n
  WITH one.joined[n] AS via, n, one.who.id AS who ORDER BY n, who
  WITH DISTINCT via LIMIT 200
  RETURN collect(coalesce(via.predicate, via.name)) AS joined
}
RETURN x.name, [one IN around | one.who.name] AS names, joined
LIMIT 1
