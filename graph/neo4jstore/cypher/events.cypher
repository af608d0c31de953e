// Questions about events. The filter speaks of an event e, the owner's filter of the edge p by which the owner takes part.
// Of the edges between an entity and an event one has _part and says all of how the entity takes part: in _roles itself,
// in _via through its officials.

// :name event_filter
($kinds IS NULL OR e.kind IN $kinds)
AND ($modalities IS NULL OR e.modality IN $modalities)
AND ($places IS NULL OR e._place IN $places)
AND ($since = '' OR e._last >= $since)
AND ($until = '' OR (e._first <> '' AND e._first <= $until))
AND ($minOrigins = 0 OR e.origins >= $minOrigins)
AND ($minConfidence = 0 OR e.confidence >= $minConfidence)
AND all(member IN $members WHERE EXISTS {
  MATCH (e)<-[w:PARTICIPATED_IN|REPRESENTED_IN]-()
  WHERE w._part = member AND any(role IN w._roles + CASE WHEN $direct THEN [] ELSE w._via END WHERE $roles IS NULL OR role IN $roles)
})
AND ($attributedTo = '' OR EXISTS { MATCH (e)-[v:REPORTED_IN]->() WHERE $attributedTo IN v.attributed_to })
AND ($sources IS NULL OR EXISTS { MATCH (e)-[:REPORTED_IN]->(told:Article) WHERE told.source IN $sources })
AND all(word IN $text WHERE e._words CONTAINS ' ' + word + ' '
  OR EXISTS { MATCH (e)-[v:REPORTED_IN]->() WHERE v._words CONTAINS ' ' + word + ' ' })

// :name owner_filter
any(role IN p._roles + CASE WHEN $direct THEN [] ELSE p._via END WHERE $ownerRoles IS NULL OR role IN $ownerRoles)

// :name inside
MATCH (n:_Inside {place: $place}) RETURN n.entity

// :name events_of_entities
UNWIND $owners AS o
CALL (o) {
  MATCH ()-[p:PARTICIPATED_IN]->(e:Event) USING INDEX p:PARTICIPATED_IN(_part, _sort)
  WHERE p._part = o.id AND p._sort > $after AND {owner_filter} AND {event_filter}
  RETURN e ORDER BY p._sort LIMIT $limit
  UNION ALL
  MATCH ()-[p:REPRESENTED_IN]->(e:Event) USING INDEX p:REPRESENTED_IN(_part, _sort)
  WHERE p._part = o.id AND p._sort > $after AND {owner_filter} AND {event_filter}
  RETURN e ORDER BY p._sort LIMIT $limit
}
RETURN o.i, e._data ORDER BY o.i, e.sort

// :name count_events_of_entities
UNWIND $owners AS o
MATCH (:Entity {id: o.id})-[p:PARTICIPATED_IN|REPRESENTED_IN]->(e:Event)
WHERE p._part = o.id AND {owner_filter} AND {event_filter}
RETURN o.i, count(e)

// :name events_of_articles
UNWIND $owners AS o
CALL (o) {
  MATCH (:Article {id: o.id})<-[:REPORTED_IN]-(e:Event)
  WITH DISTINCT e WHERE e.sort > $after AND {event_filter}
  RETURN e ORDER BY e.sort LIMIT $limit
}
RETURN o.i, e._data ORDER BY o.i, e.sort

// :name count_events_of_articles
UNWIND $owners AS o
MATCH (:Article {id: o.id})<-[:REPORTED_IN]-(e:Event)
WITH DISTINCT o, e WHERE {event_filter}
RETURN o.i, count(e)

// :name events
MATCH (e:Event) USING INDEX e:Event(sort) WHERE e.sort > $after AND {event_filter}
RETURN 0, e._data ORDER BY e.sort LIMIT $limit

// :name count_events
MATCH (e:Event) USING INDEX e:Event(sort) WHERE e.sort > '' AND {event_filter}
RETURN 0, count(e)

// :name events_by_place
MATCH (e:Event) USING INDEX e:Event(_place) WHERE e._place IN $places AND e.sort > $after AND {event_filter}
RETURN 0, e._data ORDER BY e.sort LIMIT $limit

// :name count_events_by_place
MATCH (e:Event) USING INDEX e:Event(_place) WHERE e._place IN $places AND {event_filter}
RETURN 0, count(e)

// :name told
CALL () {
  CALL db.index.fulltext.queryNodes('event_words', $query) YIELD node AS e RETURN e
  UNION
  CALL db.index.fulltext.queryNodes('article_words', $query) YIELD node AS a
  MATCH (a)<-[:REPORTED_IN]-(e:Event) RETURN DISTINCT e
}

// :name events_by_text
{told}
WITH e WHERE e.sort > $after AND {event_filter}
RETURN 0, e._data ORDER BY e.sort LIMIT $limit

// :name count_events_by_text
{told}
WITH e WHERE {event_filter}
RETURN 0, count(e)

// :name events_by_id
MATCH (e:Event) WHERE e.id IN $ids RETURN e._data

// :name ties
UNWIND $owners AS o
MATCH (x:Entity {id: o.id})-[p:PARTICIPATED_IN|REPRESENTED_IN]->(e:Event)
WHERE p._part = o.id AND {owner_filter} AND {event_filter}
MATCH (e)<-[q:PARTICIPATED_IN|REPRESENTED_IN]-(y:Entity)
WHERE {linked} AND ($entityKinds IS NULL OR y.kind IN $entityKinds)
RETURN o.i, y.id AS other, e.kind, count(*), coalesce(min(e.date), ''), coalesce(max(e.date), '') ORDER BY o.i, other

// :name linked
q._part IS NOT NULL AND q._part <> p._part
AND NOT (size(q._roles) = 0 AND q._part = p._for) AND NOT (size(p._roles) = 0 AND p._part = q._for)
AND (NOT $direct OR size(q._roles) > 0)

// :name links_by_events
UNWIND $owners AS o
MATCH (x:Entity {id: o.id})-[p:PARTICIPATED_IN|REPRESENTED_IN]->(e:Event)
WHERE p._part = o.id AND {owner_filter} AND {event_filter}
MATCH (e)<-[q:PARTICIPATED_IN|REPRESENTED_IN]-()
WHERE {linked}
RETURN p._part AS one, q._part AS other, e.id AS event, '' AS fact ORDER BY one, other, event LIMIT $limit

// :name links_by_facts
UNWIND $owners AS o
MATCH (:Entity {id: o.id})<-[:SUBJECT|OBJECT]-(f:Fact)-[:SUBJECT|OBJECT]->(y:Entity)
RETURN o.id AS one, y.id AS other, '' AS event, f.id AS fact ORDER BY one, other, fact LIMIT $limit

// :name degrees
UNWIND $owners AS o
MATCH (x:Entity {id: o.id})
OPTIONAL MATCH (x)-[p:PARTICIPATED_IN|REPRESENTED_IN]->() WHERE p._part = o.id
WITH o, x, sum(p._links) AS links
RETURN o.i, links + COUNT { (x)<-[:SUBJECT]-() } + COUNT { (x)<-[:OBJECT]-() }

// :name count_label
MATCH (n:LABEL) WITH count(n) AS n RETURN 'LABEL' AS label, n
