// Changes of nodes and edges that are decided and wait to be written.
CREATE CONSTRAINT changes_seq IF NOT EXISTS FOR (n:_Changes) REQUIRE n.seq IS UNIQUE;

// What people ask by.
CREATE INDEX article_url IF NOT EXISTS FOR (n:Article) ON (n.url);

// What is found otherwise.
DROP INDEX mentions_key IF EXISTS;
DROP INDEX need_article IF EXISTS;
