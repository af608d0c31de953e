// Questions about entities, facts, articles and contradictions.

// :name resolve
MATCH (e:Entity) WHERE e.id IN $texts RETURN e.id AS form, 0 AS kind, e.id AS id, e.kind AS entityKind
UNION
MATCH (n:_Name) WHERE n.form IN $texts
MATCH (e:Entity {id: n.entity}) RETURN n.form AS form, n.kind AS kind, e.id AS id, e.kind AS entityKind

// :name entities
MATCH (e:Entity) WHERE e.id IN $ids RETURN e._data, e.origins, e.articles

// :name search_prefix
MATCH (n:_Name) WHERE n.form STARTS WITH $start AND n.kind >= 2
MATCH (e:Entity {id: n.entity}) WHERE $kinds IS NULL OR e.kind IN $kinds
RETURN n.form, n.kind, e.id, e.origins

// :name search_start
MATCH (n:_Name) WHERE n.form STARTS WITH $start AND n.kind IN [2, 3] AND $size - 1 <= size(n.form) <= $size + 1
MATCH (e:Entity {id: n.entity}) WHERE $kinds IS NULL OR e.kind IN $kinds
RETURN n.form, n.kind, e.id, e.origins

// :name search_end
MATCH (n:_Name) WHERE n.backwards STARTS WITH $start AND $size - 1 <= size(n.form) <= $size + 1
MATCH (e:Entity {id: n.entity}) WHERE $kinds IS NULL OR e.kind IN $kinds
RETURN n.form, n.kind, e.id, e.origins

// :name related_subjects
UNWIND $owners AS o
MATCH (:Entity {id: o.id})<-[:OBJECT]-(f:Fact)-[:SUBJECT]->(y:Entity) WHERE f.predicate IN $predicates
RETURN o.i, y._data, y.origins, y.articles, min(f.sort)

// :name related_objects
UNWIND $owners AS o
MATCH (:Entity {id: o.id})<-[:SUBJECT]-(f:Fact)-[:OBJECT]->(y:Entity) WHERE f.predicate IN $predicates
RETURN o.i, y._data, y.origins, y.articles, min(f.sort)

// :name officials
UNWIND $owners AS o
MATCH (office:Office {of: o.id})<-[:OBJECT]-(f:Fact)-[:SUBJECT]->(y:Entity) WHERE f.predicate = 'HOLDS_OFFICE'
RETURN o.i, y._data, y.origins, y.articles, min(f.sort)

// :name mentions
UNWIND $owners AS o
MATCH (c:_Counted {id: o.id})
OPTIONAL MATCH (former:_Report {id: o.id + '|1'})
OPTIONAL MATCH (live:_Report {id: o.id + '|0'})
RETURN o.i, coalesce(former.body, live.body), c.names

// :name facts_of_entities
UNWIND $owners AS o
CALL (o) {
  MATCH (:Entity {id: o.id})<-[:SUBJECT|OBJECT]-(f:Fact)
  WHERE f.sort > $after AND ($predicates IS NULL OR f.predicate IN $predicates)
  RETURN f ORDER BY f.sort LIMIT $limit
}
RETURN o.i, f._data ORDER BY o.i, f.sort

// :name facts_of_articles
UNWIND $owners AS o
CALL (o) {
  MATCH (:Article {id: o.id})<-[:REPORTED_IN]-(f:Fact)
  WHERE f.sort > $after AND ($predicates IS NULL OR f.predicate IN $predicates)
  RETURN DISTINCT f ORDER BY f.sort LIMIT $limit
}
RETURN o.i, f._data ORDER BY o.i, f.sort

// :name count_facts_of_entities
UNWIND $owners AS o
MATCH (:Entity {id: o.id})<-[:SUBJECT|OBJECT]-(f:Fact) WHERE $predicates IS NULL OR f.predicate IN $predicates
RETURN o.i, count(f)

// :name count_facts_of_articles
UNWIND $owners AS o
MATCH (:Article {id: o.id})<-[:REPORTED_IN]-(f:Fact) WHERE $predicates IS NULL OR f.predicate IN $predicates
RETURN o.i, count(DISTINCT f)

// :name facts_between
MATCH (:Entity {id: $a})<-[:SUBJECT|OBJECT]-(f:Fact)
WHERE ($predicates IS NULL OR f.predicate IN $predicates) AND $b IN [f.subject, f.object]
RETURN f._data ORDER BY f.sort

// :name facts
MATCH (f:Fact) WHERE f.id IN $ids RETURN f._data

// :name evidence
UNWIND $owners AS o
CALL (o) {
  MATCH (:Event {id: o.id})-[r:REPORTED_IN]->(a:Article) WHERE r.sort > $after RETURN r, a ORDER BY r.sort LIMIT $limit
  UNION ALL
  MATCH (:Fact {id: o.id})-[r:REPORTED_IN]->(a:Article) WHERE r.sort > $after RETURN r, a ORDER BY r.sort LIMIT $limit
}
RETURN o.i, o.id, a.id, properties(r) ORDER BY o.i, r.sort

// :name count_evidence
UNWIND $owners AS o
CALL (o) {
  MATCH (:Event {id: o.id})-[r:REPORTED_IN]->() RETURN r
  UNION ALL
  MATCH (:Fact {id: o.id})-[r:REPORTED_IN]->() RETURN r
}
RETURN o.i, count(r)

// :name conflicts
MATCH ()-[c:CONTRADICTS]->() WHERE c.sort > '' RETURN c._data ORDER BY c.sort LIMIT $limit

// :name conflicts_about
CALL () {
  MATCH ()-[c:CONTRADICTS]->() WHERE c.subject = $about RETURN c
  UNION
  MATCH (:Entity {id: $about})<-[:SUBJECT|OBJECT]-(:Fact)-[c:CONTRADICTS]-() RETURN c
  UNION
  MATCH (:Entity {id: $about})-[:PARTICIPATED_IN|REPRESENTED_IN]->(:Event)-[c:CONTRADICTS]-() RETURN c
}
RETURN c._data ORDER BY c.sort LIMIT $limit

// :name article_filter
($since = '' OR a._last >= $since)
AND ($until = '' OR (a._first <> '' AND a._first <= $until))
AND all(id IN $about WHERE EXISTS { MATCH (a)-[:MENTIONS]->(x:Entity) WHERE x.id = id })

// :name article_columns
a.id, a.url, a.title, a.source, a.language, a.published, a.sort, a.loadedAt, a.text

// :name articles_by_id
MATCH (a:Article) WHERE a.id IN $ids RETURN {article_columns}

// :name articles_by_text
CALL db.index.fulltext.queryNodes('article_words', $query) YIELD node AS a
WHERE a.sort > $after AND {article_filter}
RETURN {article_columns} ORDER BY a.sort LIMIT $limit

// :name count_articles_by_text
CALL db.index.fulltext.queryNodes('article_words', $query) YIELD node AS a
WHERE {article_filter}
RETURN count(a)

// :name articles_by_mention
MATCH (a:Article)-[m:MENTIONS]->() USING INDEX m:MENTIONS(_entity, _sort)
WHERE m._entity = $first AND m._sort > $after AND {article_filter}
RETURN {article_columns} ORDER BY m._sort LIMIT $limit

// :name count_articles_by_mention
MATCH (a:Article)-[m:MENTIONS]->() USING INDEX m:MENTIONS(_entity, _sort)
WHERE m._entity = $first AND m._sort > '' AND {article_filter}
RETURN count(a)

// :name articles
MATCH (a:Article) WHERE a.sort > $after AND {article_filter}
RETURN {article_columns} ORDER BY a.sort LIMIT $limit

// :name count_articles
MATCH (a:Article) WHERE a.sort > '' AND {article_filter}
RETURN count(a)

// :name articles_about
UNWIND $owners AS o
CALL (o) {
  MATCH (a:Article)-[m:MENTIONS]->() USING INDEX m:MENTIONS(_entity, _sort)
  WHERE m._entity = o.id AND m._sort > $after
  RETURN a ORDER BY m._sort LIMIT $limit
}
RETURN o.i, {article_columns} ORDER BY o.i, a.sort

// :name count_articles_about
UNWIND $owners AS o
MATCH (:Article)-[m:MENTIONS]->(:Entity {id: o.id}) RETURN o.i, count(m)

// :name least_mentioned
MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id ORDER BY e.articles, e.id LIMIT 1

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
