// Nodes and edges, as absolute values. Rows of which there are many are lists: without names, and put in as what is created, they
// cost the server least. Hints say how nodes are found: the server may keep plans that it made while the graph
// was empty and any would do. LABEL and TYPE stand for one label or type of a fixed list, and so do those that rows
// bring. Nodes between which edges are made are named by where they are: each is looked for once, however many edges it gets.

// :name mentioning
UNWIND $entities AS id
CALL (id) {
  MATCH (a:Article)-[m:MENTIONS]->() USING INDEX m:MENTIONS(_entity, _sort) WHERE m._entity = id AND m._sort > '' RETURN a.id AS article
  UNION
  MATCH (n:_Need {entity: id}) USING INDEX SEEK n:_Need(entity) RETURN n.article AS article
}
RETURN DISTINCT article ORDER BY article

// :name clear_evidence
UNWIND $articles AS id MATCH (a:Article {id: id})<-[r:REPORTED_IN]-() USING INDEX SEEK a:Article(id) DELETE r

// :name disappear
UNWIND $rows AS row
MATCH (a:Article {id: row.article})-[m:MENTIONS]->(:Entity {id: row.entity}) USING INDEX SEEK a:Article(id) DELETE m

// :name drop_needs
UNWIND $ids AS id MATCH (n:_Need {id: id}) USING INDEX SEEK n:_Need(id) DELETE n

// :name entity_data
UNWIND $ids AS id MATCH (e:Entity {id: id}) USING INDEX SEEK e:Entity(id) RETURN collect([e.id, e._data, elementId(e)]) AS rows

// :name put_entities
UNWIND $rows AS row MERGE (e:Entity {id: row.props.id}) SET e += row.props, e:$(row.label) RETURN collect([e.id, elementId(e)]) AS rows

// :name drop_names
UNWIND $ids AS id MATCH (n:_Name {entity: id}) USING INDEX SEEK n:_Name(entity) DELETE n

// :name put_names
UNWIND $rows AS row CREATE (n:_Name) SET n = row

// :name drop_inside
UNWIND $ids AS id MATCH (n:_Inside {entity: id}) USING INDEX SEEK n:_Inside(entity) DELETE n

// :name put_inside
UNWIND $rows AS row CREATE (n:_Inside) SET n = row

// :name put_counts
UNWIND $rows AS row MATCH (e:Entity {id: row.id}) USING INDEX SEEK e:Entity(id) SET e.origins = row.origins, e.articles = row.articles

// :name add_articles
UNWIND $rows AS row CREATE (a:Article {article_row}) RETURN collect([a.id, elementId(a)]) AS rows

// :name put_articles
UNWIND $rows AS row MATCH (a:Article {id: row[0]}) USING INDEX SEEK a:Article(id) SET a = {article_row} RETURN collect([a.id, elementId(a)]) AS rows

// :name article_row
{
  id: row[0], name: row[1], url: row[2], title: row[3], source: row[4], language: row[5], published: row[6], text: row[7], loadedAt: row[8],
  sort: row[9], _first: row[10], _last: row[11], _words: row[12]
}

// :name event_data
UNWIND $ids AS id MATCH (e:Event {id: id}) USING INDEX SEEK e:Event(id) RETURN collect([e.id, e._data, elementId(e)]) AS rows

// :name put_events
UNWIND $rows AS row MATCH (e:Event {id: row[1]}) USING INDEX SEEK e:Event(id) SET e = {event_row}

// :name add_events
UNWIND $rows AS row CREATE (e:Event:$(row[0]) {event_row}) RETURN collect([e.id, elementId(e)]) AS rows

// :name event_row
{
  id: row[1], name: row[2], kind: row[3], modality: row[4], date: row[5], until: row[6], date_text: row[7], earliest: row[8], latest: row[9],
  date_basis: row[10], topics: row[11], quotation: row[12], origins: row[13], confidence: row[14], sort: row[15], _first: row[16], _last: row[17],
  _place: row[18], _words: row[19], _data: row[20]
}

// :name ends
MATCH (a) WHERE elementId(a) = row[0] MATCH (b) WHERE elementId(b) = row[1]

// :name places_of_nodes
UNWIND $ids AS id MATCH (n:LABEL {id: id}) USING INDEX SEEK n:LABEL(id) RETURN collect([n.id, elementId(n)]) AS rows

// :name drop_parts
UNWIND $ids AS id MATCH (e:Event {id: id})<-[r:PARTICIPATED_IN|REPRESENTED_IN]-() USING INDEX SEEK e:Event(id) DELETE r

// :name put_parts
UNWIND $rows AS row
{ends}
CREATE (a)-[:TYPE {
  role: row[2], represents: row[3], _part: row[4], _sort: row[5], _roles: row[6], _via: row[7], _for: row[8], _links: row[9]
}]->(b) RETURN count(*)

// :name drop_places
UNWIND $ids AS id MATCH (e:Event {id: id})-[r:HELD_IN]->() USING INDEX SEEK e:Event(id) DELETE r

// :name put_places
UNWIND $rows AS row
{ends}
CREATE (a)-[:HELD_IN]->(b) RETURN count(*)

// :name known_facts
UNWIND $ids AS id MATCH (f:Fact {id: id}) USING INDEX SEEK f:Fact(id) RETURN collect([f.id]) AS rows

// :name put_facts
UNWIND $rows AS row MERGE (f:Fact {id: row.id}) SET f = row RETURN collect([f.id, elementId(f)]) AS rows

// :name put_ends
UNWIND $rows AS row
{ends}
MATCH (f:Fact {id: row[2]}) USING INDEX SEEK f:Fact(id)
CREATE (f)-[:SUBJECT]->(a) CREATE (f)-[:OBJECT]->(b) CREATE (a)-[:$(row[3]) {fact: row[2]}]->(b) RETURN count(*)

// :name drop_standing
UNWIND $ids AS id
MATCH (s)<-[:SUBJECT]-(f:Fact {id: id})-[:OBJECT]->(o) USING INDEX SEEK f:Fact(id)
MATCH (s)-[r]->(o) WHERE r.fact = id DELETE r

// :name move
UNWIND $rows AS row
MATCH (from:Event {id: row.from})-[r:REPORTED_IN]->(a) USING INDEX SEEK from:Event(id) WHERE r._group = row.group
MATCH (to:Event {id: row.to}) USING INDEX SEEK to:Event(id)
CREATE (to)-[n:REPORTED_IN]->(a) SET n = properties(r)
DELETE r

// :name put_evidence
UNWIND $rows AS row
{ends}
CREATE (a)-[:REPORTED_IN {
  id: row[2], quote: row[3], start: row[4], end: row[5], stance: row[6], rule: row[7], confidence: row[8], attributed_to: row[9], sort: row[10],
  _group: row[11], _words: row[12]
}]->(b) RETURN count(*)

// :name put_mentions
UNWIND $rows AS row
{ends}
CREATE (a)-[:MENTIONS {count: row[2], _entity: row[3], _sort: row[4]}]->(b) RETURN count(*)

// :name put_needs
UNWIND $rows AS row CREATE (n:_Need) SET n = row

// :name unsettle
UNWIND $ids AS id MATCH (l:LABEL {id: id})-[c:CONTRADICTS]-() USING INDEX SEEK l:LABEL(id) DELETE c

// :name put_conflicts
UNWIND $rows AS row
{ends}
MERGE (a)-[c:CONTRADICTS {id: row[2].id}]->(b) SET c = row[2] RETURN count(*)

// :name drop_nodes
UNWIND $ids AS id MATCH (n:LABEL {id: id}) USING INDEX SEEK n:LABEL(id) DETACH DELETE n

// :name entity_names
UNWIND $ids AS id MATCH (e:Entity {id: id}) USING INDEX SEEK e:Entity(id) RETURN collect([e.id, e.name, elementId(e)]) AS rows
