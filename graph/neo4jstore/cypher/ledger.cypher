// What the program keeps for itself (on hints see write.cypher): settings, reports, counted summaries, the journal, failed inputs.

// :name lock
// Whoever folds holds one such node until the transaction ends, whoever writes nodes and edges another: of each kind one goes
// after the other.
MERGE (s:_Setting {id: $id}) SET s.value = 'locked'

// :name version
OPTIONAL MATCH (s:_Setting {id: 'schema'}) RETURN s.value

// :name put_version
MERGE (s:_Setting {id: 'schema'}) SET s.value = $version

// :name await_indexes
CALL db.awaitIndexes(600)

// :name setting
MATCH (s:_Setting {id: $id}) RETURN s.value

// :name put_setting
MERGE (s:_Setting {id: $id}) SET s.value = $value

// :name drop_setting
MATCH (s:_Setting {id: $id}) DELETE s

// :name next_extractor
MATCH (f:_Report) WHERE f.live > $after RETURN f.live ORDER BY f.live LIMIT 1

// :name files
MATCH (f:_Report) USING INDEX f:_Report(article) WHERE f.article IN $articles
OPTIONAL MATCH (c:_Counted {id: f.article})
RETURN collect([f.article, f.slot, f.key, f.extractor, f.origin, f.loadedAt, c IS NOT NULL, c.names]) AS rows

// :name bodies
MATCH (f:_Report) USING INDEX f:_Report(id) WHERE f.id IN $ids RETURN f.id, f.text, f.body

// :name live_siblings
UNWIND $origins AS origin
CALL (origin) { MATCH (f:_Report {origin: origin, slot: 0}) USING INDEX f:_Report(origin, slot) RETURN f.article AS article LIMIT 2 }
RETURN collect([origin, article]) AS rows

// :name counted_siblings
UNWIND $origins AS origin
CALL (origin) { MATCH (c:_Counted {origin: origin}) USING INDEX c:_Counted(origin) RETURN c.id AS article LIMIT 2 }
RETURN collect([origin, article]) AS rows

// :name put_reports
UNWIND $rows AS row CREATE (:_Report {
  id: row[0], article: row[1], slot: row[2], key: row[3], extractor: row[4], live: row[5], origin: row[6], loadedAt: row[7], text: row[8], body: row[9]
})

// :name retire_counted
UNWIND $articles AS article
MATCH (:_Counted {id: article})
MATCH (f:_Report {id: article + '|0'}) WHERE NOT EXISTS { MATCH (:_Report {id: article + '|1'}) }
SET f.id = article + '|1', f.slot = 1 REMOVE f.live

// :name drop_live
UNWIND $articles AS article MATCH (f:_Report {id: article + '|0'}) DELETE f

// :name put_counted
UNWIND $rows AS row MERGE (c:_Counted {id: row[0]}) SET c.origin = row[1], c.names = row[2]

// :name drop_former
UNWIND $articles AS article MATCH (f:_Report {id: article + '|1'}) DELETE f

// :name drop_counted
UNWIND $articles AS article MATCH (c:_Counted {id: article}) USING INDEX SEEK c:_Counted(id) DELETE c

// :name bury
UNWIND $articles AS article MERGE (t:_Tombstone {id: article}) SET t.removedAt = $at

// :name exhume
UNWIND $articles AS article MATCH (t:_Tombstone {id: article}) USING INDEX SEEK t:_Tombstone(id) DELETE t

// :name rows
UNWIND $ids AS id MATCH (r:_Summary {id: id}) USING INDEX SEEK r:_Summary(id) RETURN collect([r.id, r.data, r.origins, r.articles, r.outcome]) AS rows

// :name scan
UNWIND $spans AS span
CALL (span) { MATCH (r:_Summary) USING INDEX r:_Summary(id) WHERE r.id >= span.from AND r.id < span.to RETURN r ORDER BY r.id LIMIT $limit }
RETURN collect([span.i, r.id, r.data, r.origins, r.articles, r.outcome]) AS rows

// :name add_rows
UNWIND $rows AS row CREATE (:_Summary {id: row[0], data: row[1], origins: row[2], articles: row[3], outcome: row[4]})

// :name put_rows
UNWIND $rows AS row MERGE (r:_Summary {id: row[0]}) SET r.data = row[1], r.origins = row[2], r.articles = row[3], r.outcome = row[4]

// :name drop_rows
UNWIND $ids AS id MATCH (r:_Summary {id: id}) USING INDEX SEEK r:_Summary(id) DELETE r

// :name last_work
MATCH (w:_Journal) WHERE w.seq > 0 RETURN w.seq ORDER BY w.seq DESC LIMIT 1

// :name add_work
UNWIND $rows AS row CREATE (w:_Journal) SET w = row

// :name next_work
MATCH (w:_Journal) USING INDEX w:_Journal(stage, seq) WHERE w.stage > 0 AND w.seq > 0 RETURN w.seq, w.stage, w.keys ORDER BY w.stage, w.seq LIMIT 1

// :name drop_work
MATCH (w:_Journal {seq: $seq}) DELETE w

// :name extractor
MATCH (s:_Setting {id: $id}) WHERE EXISTS { MATCH (f:_Report) WHERE f.live > '' } RETURN s.value

// :name reports
MATCH (f:_Report) WHERE f.slot = 0 AND f.article > $after AND f.live IS NOT NULL
RETURN f.article AS key, f.text, f.body ORDER BY f.article LIMIT $limit

// :name put_failures
UNWIND $rows AS row MERGE (f:_Failure {id: row.id}) SET f = row

// :name drop_failures
UNWIND $ids AS id MATCH (f:_Failure {id: id}) USING INDEX SEEK f:_Failure(id) DELETE f

// :name failures
MATCH (f:_Failure) WHERE f.input >= '' RETURN f.input, f.item, f.reason, f.record ORDER BY f.input, f.item

// :name waiting_changes
MATCH (c:_Changes) WHERE c.seq > 0 RETURN c.seq, c.id ORDER BY c.seq

// :name next_changes
MATCH (c:_Changes) WHERE c.seq > 0 RETURN c.seq, c.id ORDER BY c.seq LIMIT 1

// :name changes
MATCH (c:_Changes {seq: $seq}) RETURN c.data

// :name put_changes
CREATE (c:_Changes {seq: $seq, id: $id, data: $data})

// :name drop_changes
MATCH (c:_Changes {seq: $seq}) DELETE c
