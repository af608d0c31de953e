// Questions about entities, facts, articles and contradictions. The columns of an answer are a list on a line of its own, so that several
// questions can be sent as one. Fragments along_… bring along what an answer names, plain_… take their place where nobody wants
// that. An entity x that comes along is whole or named, by its caption only; an entity e that is asked for is an entity or a hit.

// :name resolve
CALL () {
  MATCH (e:Entity) WHERE e.id IN $texts RETURN e.id AS form, 0 AS kind, e
  UNION
  MATCH (n:_Name) WHERE n.form IN $texts
  MATCH (e:Entity {id: n.entity}) RETURN n.form AS form, n.kind AS kind, e
}
RETURN [form, kind, e._data, e.origins, e.articles] AS row

// :name entities
MATCH (e:Entity) WHERE e.id IN $ids
RETURN [{entity}, {along_entity_entities}] AS row

// :name entity
[e._data, e.origins, e.articles]

// :name whole
[x._data, x.origins, x.articles]

// :name named
[x.id, x.kind, x.name]

// :name along_entity_entities
COLLECT { MATCH (x:Entity) WHERE x.id IN [e.country, e.of] RETURN {named} }

// :name hit
[e.id, e.kind, e.name]

// :name search_prefix
MATCH (n:_Name) WHERE n.form STARTS WITH $start AND n.kind >= 2
MATCH (e:Entity {id: n.entity}) WHERE $kinds IS NULL OR e.kind IN $kinds
RETURN [n.form, n.kind, e.id, e.origins, {hit}] AS row

// :name search_start
MATCH (n:_Name) WHERE n.form STARTS WITH $start AND n.kind IN [2, 3] AND $size - 1 <= size(n.form) <= $size + 1
MATCH (e:Entity {id: n.entity}) WHERE $kinds IS NULL OR e.kind IN $kinds
RETURN [n.form, n.kind, e.id, e.origins, {hit}] AS row

// :name search_end
MATCH (n:_Name) WHERE n.backwards STARTS WITH $start AND $size - 1 <= size(n.form) <= $size + 1
MATCH (e:Entity {id: n.entity}) WHERE $kinds IS NULL OR e.kind IN $kinds
RETURN [n.form, n.kind, e.id, e.origins, {hit}] AS row

// :name related_subjects
UNWIND $owners AS o
MATCH (:Entity {id: o.id})<-[:OBJECT]-(f:Fact)-[:SUBJECT]->(y:Entity) WHERE f.predicate IN $predicates
WITH o, y, min(f.sort) AS sort
RETURN [o.i, y._data, y.origins, y.articles, sort] AS row

// :name related_objects
UNWIND $owners AS o
MATCH (:Entity {id: o.id})<-[:SUBJECT]-(f:Fact)-[:OBJECT]->(y:Entity) WHERE f.predicate IN $predicates
WITH o, y, min(f.sort) AS sort
RETURN [o.i, y._data, y.origins, y.articles, sort] AS row

// :name related_both
UNWIND $owners AS o
MATCH (:Entity {id: o.id})<-[:SUBJECT|OBJECT]-(f:Fact)-[:SUBJECT|OBJECT]->(y:Entity) WHERE f.predicate IN $predicates
WITH o, y, min(f.sort) AS sort
RETURN [o.i, y._data, y.origins, y.articles, sort] AS row

// :name officials
UNWIND $owners AS o
MATCH (office:Office {of: o.id})<-[:OBJECT]-(f:Fact)-[:SUBJECT]->(y:Entity) WHERE f.predicate = 'HOLDS_OFFICE'
WITH o, y, min(f.sort) AS sort
RETURN [o.i, y._data, y.origins, y.articles, sort] AS row

// :name mentions
UNWIND $owners AS o
MATCH (c:_Counted {id: o.id})
OPTIONAL MATCH (former:_Report {id: o.id + '|1'})
OPTIONAL MATCH (live:_Report {id: o.id + '|0'})
RETURN [o.i, coalesce(former.body, live.body), c.names, {along_mention_entities}] AS row

// :name along_mention_entities
[(:Article {id: o.id})-[:MENTIONS]->(x) | {named}]

// :name plain_fact_entities
RETURN [i, f._data, null] AS row

// :name along_fact_entities
WITH collect([i, f._data]) AS items, collect(f) AS facts
CALL (facts) {
  UNWIND facts AS f
  MATCH (f)-[:SUBJECT|OBJECT]->(x)
  WITH DISTINCT x
  RETURN collect({named}) AS named
}
UNWIND range(0, size(items) - 1) AS n
RETURN [items[n][0], items[n][1], CASE n WHEN 0 THEN named END] AS row

// :name facts_of_entities
UNWIND $owners AS o
CALL (o) {
  MATCH (:Entity {id: o.id})<-[:SUBJECT|OBJECT]-(f:Fact)
  WHERE f.sort > $after AND ($predicates IS NULL OR f.predicate IN $predicates)
  RETURN f ORDER BY f.sort LIMIT $limit
}
WITH o.i AS i, f
{along_fact_entities}

// :name facts_of_articles
UNWIND $owners AS o
CALL (o) {
  MATCH (:Article {id: o.id})<-[:REPORTED_IN]-(f:Fact)
  WHERE f.sort > $after AND ($predicates IS NULL OR f.predicate IN $predicates)
  RETURN DISTINCT f ORDER BY f.sort LIMIT $limit
}
WITH o.i AS i, f
{along_fact_entities}

// :name count_facts_of_entities
UNWIND $owners AS o
MATCH (:Entity {id: o.id})<-[:SUBJECT|OBJECT]-(f:Fact) WHERE $predicates IS NULL OR f.predicate IN $predicates
WITH o, count(f) AS n
RETURN [o.i, n] AS row

// :name count_facts_of_articles
UNWIND $owners AS o
MATCH (:Article {id: o.id})<-[:REPORTED_IN]-(f:Fact) WHERE $predicates IS NULL OR f.predicate IN $predicates
WITH o, count(DISTINCT f) AS n
RETURN [o.i, n] AS row

// :name facts_between
MATCH (:Entity {id: $a})<-[:SUBJECT|OBJECT]-(f:Fact)
WHERE ($predicates IS NULL OR f.predicate IN $predicates) AND $b IN [f.subject, f.object]
WITH 0 AS i, f
{along_fact_entities}

// :name facts
MATCH (f:Fact) WHERE f.id IN $ids
WITH 0 AS i, f
{along_fact_entities}

// :name evidence
UNWIND $owners AS o
CALL (o) {
  MATCH (:Event {id: o.id})-[r:REPORTED_IN]->(a:Article) WHERE r.sort > $after RETURN r, a ORDER BY r.sort LIMIT $limit
  UNION ALL
  MATCH (:Fact {id: o.id})-[r:REPORTED_IN]->(a:Article) WHERE r.sort > $after RETURN r, a ORDER BY r.sort LIMIT $limit
}
RETURN [o.i, o.id, a.id, properties(r), {along_evidence_entities}, {along_evidence_articles}] AS row

// :name along_evidence_entities
COLLECT { MATCH (x:Entity) WHERE x.id IN r.attributed_to RETURN {named} }

// :name along_evidence_articles
[[{article_columns}]]

// :name count_evidence
UNWIND $owners AS o
CALL (o) {
  MATCH (:Event {id: o.id})-[r:REPORTED_IN]->() RETURN r
  UNION ALL
  MATCH (:Fact {id: o.id})-[r:REPORTED_IN]->() RETURN r
}
WITH o, count(r) AS n
RETURN [o.i, n] AS row

// :name conflicts
MATCH (p)-[c:CONTRADICTS]->(q) WHERE c.sort > ''
{conflict_row}

// :name conflict_row
WITH c, p, q ORDER BY c.sort LIMIT $limit
RETURN [
  c._data, p._data, q._data,
  COLLECT { MATCH (x:Entity) WHERE x.id = c.subject RETURN {named} } +
  [(p)-[:OBJECT|HELD_IN]->(x) | {named}] + [(q)-[:OBJECT|HELD_IN]->(x) | {named}]
] AS row ORDER BY c.sort

// :name conflicts_about
CALL () {
  MATCH ()-[c:CONTRADICTS]->() WHERE c.subject = $about RETURN c
  UNION
  MATCH (:Entity {id: $about})<-[:SUBJECT|OBJECT]-(:Fact)-[c:CONTRADICTS]-() RETURN c
  UNION
  MATCH (:Entity {id: $about})-[:PARTICIPATED_IN|REPRESENTED_IN]->(:Event)-[c:CONTRADICTS]-() RETURN c
}
WITH c, startNode(c) AS p, endNode(c) AS q
{conflict_row}

// :name published
($since = '' OR a._last >= $since)
AND ($until = '' OR (a._first <> '' AND a._first <= $until))

// :name article_filter
{published} AND all(id IN $members WHERE EXISTS { MATCH (a)-[:MENTIONS]->(x:Entity) WHERE x.id = id })

// :name mentions_others
all(id IN $members WHERE id = first OR EXISTS { MATCH (a)-[:MENTIONS]->(x:Entity) WHERE x.id = id })

// :name article_columns
a.id, a.url, a.title, a.source, a.language, a.published, a.sort, a.loadedAt, a.text

// :name articles_by_id
MATCH (a:Article) WHERE a.id IN $ids
RETURN [{article_columns}] AS row

// :name articles_by_text
CALL db.index.fulltext.queryNodes('article_words', $query) YIELD node AS a
WHERE a.sort > $after AND {article_filter}
WITH a ORDER BY a.sort LIMIT $limit
RETURN [0, {article_columns}] AS row

// :name count_articles_by_text
CALL db.index.fulltext.queryNodes('article_words', $query) YIELD node AS a
WHERE {article_filter}
WITH count(a) AS n
RETURN [0, n] AS row

// :name articles_by_mention
{least_mentioned}
MATCH (a:Article)-[m:MENTIONS]->() USING INDEX m:MENTIONS(_entity, _sort)
WHERE m._entity = first AND m._sort > $after AND {published} AND {mentions_others}
WITH a, m ORDER BY m._sort LIMIT $limit
RETURN [0, {article_columns}] AS row

// :name count_articles_by_mention
{least_mentioned}
MATCH (a:Article)-[m:MENTIONS]->() USING INDEX m:MENTIONS(_entity, _sort)
WHERE m._entity = first AND m._sort > '' AND {published} AND {mentions_others}
WITH count(a) AS n
RETURN [0, n] AS row

// :name articles
MATCH (a:Article) WHERE a.sort > $after AND {article_filter}
WITH a ORDER BY a.sort LIMIT $limit
RETURN [0, {article_columns}] AS row

// :name count_articles
MATCH (a:Article) WHERE a.sort > '' AND {article_filter}
WITH count(a) AS n
RETURN [0, n] AS row

// :name articles_about
UNWIND $owners AS o
CALL (o) {
  MATCH (a:Article)-[m:MENTIONS]->() USING INDEX m:MENTIONS(_entity, _sort)
  WHERE m._entity = o.id AND m._sort > $after
  RETURN a ORDER BY m._sort LIMIT $limit
}
RETURN [o.i, {article_columns}] AS row

// :name count_articles_about
UNWIND $owners AS o
MATCH (e:Entity {id: o.id})
RETURN [o.i, COUNT { (e)<-[:MENTIONS]-() }] AS row

// :name least_mentioned
CALL () { MATCH (x:Entity) WHERE x.id IN $members RETURN x.id AS first ORDER BY x.articles, x.id LIMIT 1 }

// :name all_articles
MATCH (a:Article) WHERE a.id > $after RETURN a.id AS key, {article_columns} ORDER BY a.id LIMIT $limit

// :name all_conflicts
MATCH ()-[c:CONTRADICTS]->() WHERE c.id > $after RETURN c.id AS key, c._data ORDER BY c.id LIMIT $limit

// :name all_entities
MATCH (e:Entity) WHERE e.id > $after RETURN e.id AS key, e._data, e.origins, e.articles ORDER BY e.id LIMIT $limit

// :name all_events
MATCH (e:Event) WHERE e.id > $after RETURN e.id AS key, e._data ORDER BY e.id LIMIT $limit

// :name all_facts
MATCH (f:Fact) WHERE f.id > $after RETURN f.id AS key, f._data ORDER BY f.id LIMIT $limit

// :name all_mentions
MATCH (a:Article) WHERE a.id > $after WITH a ORDER BY a.id LIMIT $limit
OPTIONAL MATCH (a)-[m:MENTIONS]->(x:Entity)
RETURN a.id AS key, a.id, x.id, m.count ORDER BY a.id, x.id

// :name all_evidence
MATCH (o)-[r:REPORTED_IN]->(a) WHERE r.id > $after RETURN r.id AS key, o.id, a.id, properties(r) ORDER BY r.id LIMIT $limit
