// Questions about events. A filter is made of those of the conditions if_… that somebody asks for; they speak of an event e, and if_owner
// of the edge p by which the owner takes part.
// Of the edges between an entity and an event one has _part and says all of how the entity takes part: in _roles itself,
// in _via through its officials.

// :name if_kinds
AND e.kind IN $kinds

// :name if_modalities
AND e.modality IN $modalities

// :name if_places
AND e._place IN $places

// :name if_since
AND e._last >= $since

// :name if_until
AND e._first <> '' AND e._first <= $until

// :name if_origins
AND e.origins >= $minOrigins

// :name if_confidence
AND e.confidence >= $minConfidence

// :name filter
{if_kinds} {if_modalities} {if_places} {if_since} {if_until} {if_origins} {if_confidence} {if_attributed} {if_sources} {if_text}

// :name if_members
AND all(member IN $members WHERE {takes_part})

// :name if_others
AND all(member IN $members WHERE member = first OR {takes_part})

// :name takes_part
EXISTS {
  MATCH (e)<-[w:PARTICIPATED_IN|REPRESENTED_IN]-()
  WHERE w._part = member AND any(role IN w._roles + CASE WHEN $direct THEN [] ELSE w._via END WHERE $roles IS NULL OR role IN $roles)
}

// :name if_attributed
AND EXISTS { MATCH (e)-[v:REPORTED_IN]->() WHERE $attributedTo IN v.attributed_to }

// :name if_sources
AND EXISTS { MATCH (e)-[:REPORTED_IN]->(told:Article) WHERE told.source IN $sources }

// :name if_text
AND all(word IN $text WHERE e._words CONTAINS ' ' + word + ' '
  OR EXISTS { MATCH (e)-[v:REPORTED_IN]->() WHERE v._words CONTAINS ' ' + word + ' ' })

// :name if_owner
AND any(role IN p._roles + CASE WHEN $direct THEN [] ELSE p._via END WHERE $ownerRoles IS NULL OR role IN $ownerRoles)

// :name inside
MATCH (n:_Inside {place: $place})
RETURN [n.entity] AS row

// :name plain_event_entities
RETURN [i, e._data, null] AS row

// :name along_event_entities
WITH collect([i, e._data]) AS items, collect(e) AS events
CALL (events) {
  UNWIND events AS e
  MATCH (e)-[:PARTICIPATED_IN|REPRESENTED_IN|HELD_IN]-(x)
  WITH DISTINCT x
  RETURN collect({named}) AS named
}
UNWIND range(0, size(items) - 1) AS n
RETURN [items[n][0], items[n][1], CASE n WHEN 0 THEN named END] AS row

// :name events_of_entities
UNWIND $owners AS o
CALL (o) {
  CALL (o) {
    MATCH ()-[p:PARTICIPATED_IN]->(e:Event) USING INDEX p:PARTICIPATED_IN(_part, _sort)
    WHERE p._part = o.id AND p._sort > $after {if_owner} {filter} {if_members}
    RETURN e ORDER BY p._sort LIMIT $limit
    UNION ALL
    MATCH ()-[p:REPRESENTED_IN]->(e:Event) USING INDEX p:REPRESENTED_IN(_part, _sort)
    WHERE p._part = o.id AND p._sort > $after {if_owner} {filter} {if_members}
    RETURN e ORDER BY p._sort LIMIT $limit
  }
  RETURN e ORDER BY e.sort LIMIT $limit
}
WITH o.i AS i, e
{along_event_entities}

// :name count_events_of_entities
UNWIND $owners AS o
MATCH (:Entity {id: o.id})-[p:PARTICIPATED_IN|REPRESENTED_IN]->(e:Event)
WHERE p._part = o.id {if_owner} {filter} {if_members}
WITH o, count(e) AS n
RETURN [o.i, n] AS row

// :name events_of_members
{least_mentioned}
CALL (first) {
  MATCH ()-[p:PARTICIPATED_IN]->(e:Event) USING INDEX p:PARTICIPATED_IN(_part, _sort)
  WHERE p._part = first AND p._sort > $after {if_owner} {filter} {if_others}
  RETURN e ORDER BY p._sort LIMIT $limit
  UNION ALL
  MATCH ()-[p:REPRESENTED_IN]->(e:Event) USING INDEX p:REPRESENTED_IN(_part, _sort)
  WHERE p._part = first AND p._sort > $after {if_owner} {filter} {if_others}
  RETURN e ORDER BY p._sort LIMIT $limit
}
{event_rows}

// :name event_rows
WITH 0 AS i, e ORDER BY e.sort LIMIT $limit
{along_event_entities}

// :name count_events_of_members
{least_mentioned}
MATCH (:Entity {id: first})-[p:PARTICIPATED_IN|REPRESENTED_IN]->(e:Event)
WHERE p._part = first {if_owner} {filter} {if_others}
WITH count(e) AS n
RETURN [0, n] AS row

// The events in which two entities take part, whatever their roles. Where both are told of about as often their edges are joined; where one is told
// of far more, which of the other's events it takes part in is looked up for each.
// :name of_two
CALL () {
  MATCH (x:Entity) WHERE x.id IN $members
  WITH x.id AS id, coalesce(x.articles, 0) AS articles ORDER BY articles, id
  RETURN collect(id) AS ends, max(articles) < 10 * min(articles) AS alike
}
CALL (ends, alike) {
  WITH * WHERE NOT alike
  MATCH (:Entity {id: ends[0]})-[p:PARTICIPATED_IN|REPRESENTED_IN]->(e:Event)
  WHERE p._part = ends[0] AND EXISTS { MATCH (e)<-[w:PARTICIPATED_IN|REPRESENTED_IN]-() WHERE w._part = ends[1] }
  RETURN e
  UNION ALL
  WITH * WHERE alike
  MATCH (:Entity {id: $members[0]})-[:PARTICIPATED_IN|REPRESENTED_IN]->(e:Event)<-[:PARTICIPATED_IN|REPRESENTED_IN]-(:Entity {id: $members[1]})
  USING JOIN ON e
  RETURN DISTINCT e
}

// :name events_of_two
{of_two}
WITH e WHERE e.sort > $after {filter}
{event_rows}

// :name count_events_of_two
{of_two}
WITH e WHERE true {filter}
WITH count(e) AS n
RETURN [0, n] AS row

// :name events_of_articles
UNWIND $owners AS o
CALL (o) {
  MATCH (:Article {id: o.id})<-[:REPORTED_IN]-(e:Event)
  WITH DISTINCT e WHERE e.sort > $after {filter} {if_members}
  RETURN e ORDER BY e.sort LIMIT $limit
}
WITH o.i AS i, e
{along_event_entities}

// :name count_events_of_articles
UNWIND $owners AS o
MATCH (:Article {id: o.id})<-[:REPORTED_IN]-(e:Event)
WITH DISTINCT o, e WHERE true {filter} {if_members}
WITH o, count(e) AS n
RETURN [o.i, n] AS row

// :name events
MATCH (e:Event) USING INDEX e:Event(sort) WHERE e.sort > $after {filter} {if_members}
{event_rows}

// :name count_events
MATCH (e:Event) USING INDEX e:Event(sort) WHERE e.sort > '' {filter} {if_members}
WITH count(e) AS n
RETURN [0, n] AS row

// :name here
CALL () { RETURN $place AS place UNION MATCH (n:_Inside {place: $place}) RETURN n.entity AS place }
MATCH (e:Event) USING INDEX e:Event(_place) WHERE e._place = place

// :name events_by_place
{here} AND e.sort > $after {filter} {if_members}
{event_rows}

// :name count_events_by_place
{here} {filter} {if_members}
WITH count(e) AS n
RETURN [0, n] AS row

// :name told
CALL () {
  CALL db.index.fulltext.queryNodes('event_words', $query) YIELD node AS e RETURN e
  UNION
  CALL db.index.fulltext.queryNodes('article_words', $query) YIELD node AS a
  MATCH (a)<-[:REPORTED_IN]-(e:Event) RETURN DISTINCT e
}

// :name events_by_text
{told}
WITH e WHERE e.sort > $after {filter} {if_members}
{event_rows}

// :name count_events_by_text
{told}
WITH e WHERE true {filter} {if_members}
WITH count(e) AS n
RETURN [0, n] AS row

// :name events_by_id
MATCH (e:Event) WHERE e.id IN $ids
WITH 0 AS i, e
{along_event_entities}

// :name ties
UNWIND $owners AS o
MATCH (x:Entity {id: o.id})-[p:PARTICIPATED_IN|REPRESENTED_IN]->(e:Event)
WHERE p._part = o.id {if_owner} {filter} {if_members}
MATCH (e)<-[q:PARTICIPATED_IN|REPRESENTED_IN]-(y:Entity)
WHERE {linked} AND ($entityKinds IS NULL OR y.kind IN $entityKinds)
WITH o, y.id AS other, e.kind AS kind, count(*) AS n, coalesce(min(e.date), '') AS first, coalesce(max(e.date), '') AS last ORDER BY o.i, other
RETURN [o.i, other, kind, n, first, last] AS row

// What an entity's edge p to an event links it with: y at the edge q. A country or group that has only q or p through an official is not
// linked to that official.
// :name linked
q._part IS NOT NULL AND {apart}

// :name apart
y <> x
AND NOT (type(q) = 'REPRESENTED_IN' AND q._part = p._for) AND NOT (type(p) = 'REPRESENTED_IN' AND p._part = q._for)
AND (NOT $direct OR type(q) = 'PARTICIPATED_IN')

// :name links_by_events
UNWIND $owners AS o
MATCH (x:Entity {id: o.id})-[p:PARTICIPATED_IN|REPRESENTED_IN]->(e:Event)
WHERE p._part = o.id {if_owner} {filter} {if_members}
MATCH (e)<-[q:PARTICIPATED_IN|REPRESENTED_IN]-(y:Entity)
WHERE {linked}
WITH p._part AS one, q._part AS other, e.id AS event ORDER BY one, other, event LIMIT $limit
WITH one, other, collect(event) AS events
RETURN [one, other, events, []] AS row

// :name links_by_facts
UNWIND $owners AS o
MATCH (:Entity {id: o.id})<-[:SUBJECT|OBJECT]-(f:Fact)-[:SUBJECT|OBJECT]->(y:Entity)
WITH o.id AS one, y.id AS other, f.id AS fact ORDER BY one, other, fact LIMIT $limit
WITH one, other, collect(fact) AS facts
RETURN [one, other, [], facts] AS row

// Where an entity x leads: to y by the event or fact e. An entity takes part by several edges where it has several roles, so e may come
// several times. Facts count where nothing is asked of events.
// :name leads
MATCH (x)-[p:PARTICIPATED_IN|REPRESENTED_IN{if_fact_edges}]-(e:Event{if_facts})-[q:PARTICIPATED_IN|REPRESENTED_IN{if_fact_edges}]-(y:Entity)
WHERE {apart} {if_owner} {filter} {if_members}

// :name if_fact_edges
|SUBJECT|OBJECT

// :name if_facts
|Fact

// :name step
UNWIND $from AS id
MATCH (x:Entity {id: id})
{step_on}

// :name step_of_least
MATCH (x:Entity) WHERE x.id IN $from
WITH x ORDER BY x.articles, x.id LIMIT 1
{step_on}

// :name step_on
{leads}
WITH x, y, count(DISTINCT e) AS n
WITH min(CASE WHEN $least THEN x.id END) AS from, collect(DISTINCT y) AS all, sum(n) AS links
WITH from, all, links, [y IN all WHERE y.id IN $meet] AS met
WITH from, links, size(met) > 0 AS meets, CASE WHEN size(met) > 0 THEN met WHEN $others THEN all ELSE [] END AS found
RETURN [from, meets, links, [y IN found | [y.id, y.articles]]] AS row

// :name linked_pairs
UNWIND $from AS id
MATCH (x:Entity {id: id})
{leads}
WITH DISTINCT id, y WHERE y.id IN $to
WITH id, collect(y.id) AS others
RETURN [id, others] AS row

// It is looked for from the one of two entities that fewer articles mention.
// :name joints
UNWIND $pairs AS o
MATCH (one:Entity {id: o.a})
MATCH (other:Entity {id: o.b})
WITH o, CASE WHEN one.articles <= other.articles THEN [one, other] ELSE [other, one] END AS ends
WITH o, ends[0] AS x, ends[1] AS z
CALL (x, z) {
  MATCH (x)-[p:PARTICIPATED_IN|REPRESENTED_IN]->(e:Event)
  WHERE p._part IS NOT NULL
  MATCH (e)<-[q:PARTICIPATED_IN|REPRESENTED_IN]-(y:Entity)
  WHERE y = z AND {linked}
  WITH e ORDER BY $doubts[e.modality], e.origins DESC, e.confidence DESC, e.id LIMIT 1
  RETURN collect(e._data) AS event
}
CALL (x, z) {
  MATCH (x)<-[:SUBJECT|OBJECT]-(f:Fact)-[:SUBJECT|OBJECT]->(y:Entity)
  WHERE y = z
  WITH f ORDER BY f.sort LIMIT 1
  RETURN collect(f._data) AS fact
}
RETURN [o.i, event[0], fact[0], [x IN [x, z] | {named}]] AS row

// :name network_of_one
MATCH (x:Entity {id: $one})
CALL (x) {
  {leads}
  WITH y, collect(DISTINCT e) AS joints ORDER BY size(joints) DESC, y.id LIMIT $room + 1
  RETURN collect([y, joints]) AS found
}
WITH x, found[..$room] AS kept, size(found) > $room AS more
CALL (kept) {
  UNWIND kept AS one
  UNWIND one[1] AS joint
  WITH one[0].id AS there, joint ORDER BY there, joint:Event, joint.sort
  WITH there, collect(joint) AS joints ORDER BY there
  WITH collect(joints) AS pairs
  {deal}
}
RETURN [[one IN kept | one[0].id], more, joined, [x IN [x] + [one IN kept | one[0]] | {named}]] AS row

// The first joint of every pair, then the second of every pair, and so on.
// :name deal
UNWIND range(0, reduce(most = 0, joints IN pairs | CASE WHEN size(joints) > most THEN size(joints) ELSE most END) - 1) AS n
UNWIND pairs AS joints
WITH joints[n] AS joint WHERE joint IS NOT NULL
WITH DISTINCT joint LIMIT $edges + 1
RETURN collect([joint:Event, {joint}]) AS joined

// :name joint
joint.id, joint.sort, CASE WHEN joint:Event THEN joint.name ELSE joint.predicate END

// :name whole_joint
joint._data

// :name network_level
UNWIND $from AS id
MATCH (x:Entity {id: id})
{leads}
WITH DISTINCT x, y, e
WITH y, count(*) AS n
WITH collect([y.id, n]) AS all, sum(n) AS links
CALL (all) {
  UNWIND all AS one
  WITH one[0] AS id, one[1] AS n WHERE NOT id IN $kept
  ORDER BY n DESC, id LIMIT $room + 1
  RETURN collect(id) AS found
}
RETURN [found, links] AS row

// :name network_joints
CALL () {
  UNWIND $from AS id
  MATCH (x:Entity {id: id})
  {leads}
  WITH DISTINCT id, y.id AS other, e AS joint
  WHERE other IN $kept AND NOT (other < id AND other IN $from)
  WITH CASE WHEN id < other THEN id ELSE other END AS here, CASE WHEN id < other THEN other ELSE id END AS there, joint
  ORDER BY here, there, joint:Event, joint.sort
  WITH here, there, collect(joint) AS joints ORDER BY here, there
  WITH collect(joints) AS pairs
  {deal}
}
RETURN [joined, COLLECT { MATCH (x:Entity) WHERE x.id IN $kept RETURN {named} }] AS row

// :name degrees
UNWIND $owners AS o
MATCH (x:Entity {id: o.id})
OPTIONAL MATCH (x)-[p:PARTICIPATED_IN|REPRESENTED_IN]->() WHERE p._part = o.id
WITH o, x, sum(p._links) AS links
RETURN [o.i, links + COUNT { (x)<-[:SUBJECT]-() } + COUNT { (x)<-[:OBJECT]-() }] AS row

// :name count_label
COUNT { (:LABEL) }
