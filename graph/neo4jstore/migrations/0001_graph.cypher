// One uniqueness constraint per label. People may match by label and id, the program by Entity and id.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT country_id IF NOT EXISTS FOR (n:Country) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT city_id IF NOT EXISTS FOR (n:City) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT group_id IF NOT EXISTS FOR (n:Group) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT office_id IF NOT EXISTS FOR (n:Office) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fact_id IF NOT EXISTS FOR (n:Fact) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT setting_id IF NOT EXISTS FOR (n:_Setting) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT report_id IF NOT EXISTS FOR (n:_Report) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT counted_id IF NOT EXISTS FOR (n:_Counted) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT tombstone_id IF NOT EXISTS FOR (n:_Tombstone) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT summary_id IF NOT EXISTS FOR (n:_Summary) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT journal_seq IF NOT EXISTS FOR (n:_Journal) REQUIRE n.seq IS UNIQUE;
CREATE CONSTRAINT failure_id IF NOT EXISTS FOR (n:_Failure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT need_id IF NOT EXISTS FOR (n:_Need) REQUIRE n.id IS UNIQUE;

// What people ask by.
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name);
CREATE INDEX country_name IF NOT EXISTS FOR (n:Country) ON (n.name);
CREATE INDEX city_name IF NOT EXISTS FOR (n:City) ON (n.name);
CREATE INDEX place_name IF NOT EXISTS FOR (n:Place) ON (n.name);
CREATE INDEX group_name IF NOT EXISTS FOR (n:Group) ON (n.name);
CREATE INDEX office_name IF NOT EXISTS FOR (n:Office) ON (n.name);
CREATE INDEX office_of IF NOT EXISTS FOR (n:Office) ON (n.of);
CREATE INDEX event_sort IF NOT EXISTS FOR (n:Event) ON (n.sort);
CREATE INDEX event_date IF NOT EXISTS FOR (n:Event) ON (n.date);
CREATE INDEX event_place IF NOT EXISTS FOR (n:Event) ON (n._place);
CREATE INDEX article_sort IF NOT EXISTS FOR (n:Article) ON (n.sort);

// A part of an event, a mention and so on are read from their ends in the order of their sort, so that a page of a hub's
// is a short range of an index.
CREATE INDEX participated_part IF NOT EXISTS FOR ()-[r:PARTICIPATED_IN]-() ON (r._part, r._sort);
CREATE INDEX represented_part IF NOT EXISTS FOR ()-[r:REPRESENTED_IN]-() ON (r._part, r._sort);
CREATE INDEX mentions_entity IF NOT EXISTS FOR ()-[r:MENTIONS]-() ON (r._entity, r._sort);
CREATE INDEX mentions_key IF NOT EXISTS FOR ()-[r:MENTIONS]-() ON (r._key);
CREATE INDEX reported_id IF NOT EXISTS FOR ()-[r:REPORTED_IN]-() ON (r.id);
CREATE INDEX contradicts_id IF NOT EXISTS FOR ()-[r:CONTRADICTS]-() ON (r.id);
CREATE INDEX contradicts_sort IF NOT EXISTS FOR ()-[r:CONTRADICTS]-() ON (r.sort);
CREATE INDEX contradicts_subject IF NOT EXISTS FOR ()-[r:CONTRADICTS]-() ON (r.subject);

// What the program keeps for itself.
CREATE INDEX name_form IF NOT EXISTS FOR (n:_Name) ON (n.form);
CREATE INDEX name_backwards IF NOT EXISTS FOR (n:_Name) ON (n.backwards);
CREATE INDEX name_entity IF NOT EXISTS FOR (n:_Name) ON (n.entity);
CREATE INDEX inside_place IF NOT EXISTS FOR (n:_Inside) ON (n.place);
CREATE INDEX inside_entity IF NOT EXISTS FOR (n:_Inside) ON (n.entity);
CREATE INDEX need_entity IF NOT EXISTS FOR (n:_Need) ON (n.entity);
CREATE INDEX need_article IF NOT EXISTS FOR (n:_Need) ON (n.article);
CREATE INDEX report_article IF NOT EXISTS FOR (n:_Report) ON (n.article);
CREATE INDEX report_slot IF NOT EXISTS FOR (n:_Report) ON (n.slot, n.article);
CREATE INDEX report_origin IF NOT EXISTS FOR (n:_Report) ON (n.origin, n.slot);
CREATE INDEX report_live IF NOT EXISTS FOR (n:_Report) ON (n.live);
CREATE INDEX counted_origin IF NOT EXISTS FOR (n:_Counted) ON (n.origin);
CREATE INDEX journal_stage IF NOT EXISTS FOR (n:_Journal) ON (n.stage, n.seq);
CREATE INDEX failure_input IF NOT EXISTS FOR (n:_Failure) ON (n.input);

// Words are folded by the program, so the analyser only parts them.
CREATE FULLTEXT INDEX event_words IF NOT EXISTS FOR (n:Event) ON EACH [n._words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX article_words IF NOT EXISTS FOR (n:Article) ON EACH [n._words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
