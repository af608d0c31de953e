// Names that begin so, then names with one letter more, less or otherwise, which agree in one of their halves.
CALL () {
  MATCH (n:_Name) WHERE n.form STARTS WITH $c AND n.kind >= 2
  RETURN n.entity AS id, CASE WHEN n.form = $c AND n.kind <= 3 THEN 0 ELSE 1 END AS rank
  UNION
  MATCH (n:_Name) WHERE n.form STARTS WITH left($c, size($c) / 2) AND n.kind IN [2, 3] AND any(i IN range(0, size($c)) WHERE
    left(n.form, i) = left($c, i) AND (substring(n.form, i + 1) = substring($c, i + 1) OR substring(n.form, i) = substring($c, i + 1) OR substring(n.form, i + 1) = substring($c, i)))
  RETURN n.entity AS id, 2 AS rank
  UNION
  MATCH (n:_Name) WHERE n.backwards STARTS WITH reverse(substring($c, size($c) / 2)) AND any(i IN range(0, size($c)) WHERE
    left(n.form, i) = left($c, i) AND (substring(n.form, i + 1) = substring($c, i + 1) OR substring(n.form, i) = substring($c, i + 1) OR substring(n.form, i + 1) = substring($c, i)))
  RETURN n.entity AS id, 2 AS rank
}
WITH id, min(rank) AS rank
MATCH (e:Entity {id: id})
WITH e, rank ORDER BY rank, e.origins DESC, e.id LIMIT 20
RETURN e.id, e.name, e.kind
