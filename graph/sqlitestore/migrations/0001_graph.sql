-- What the program keeps for itself: settings, reports, counted summaries, the journal, failed inputs.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- slot 0 is an article's live report, slot 1 the one that the graph still counts.
CREATE TABLE filing (
    n         INTEGER PRIMARY KEY,
    article   TEXT NOT NULL,
    slot      INTEGER NOT NULL,
    key       TEXT NOT NULL,
    extractor TEXT NOT NULL,
    origin    TEXT NOT NULL,
    loaded_at TEXT NOT NULL,
    body      BLOB NOT NULL,
    text      TEXT NOT NULL
);
CREATE UNIQUE INDEX filing_article ON filing (article, slot);
CREATE INDEX filing_origin ON filing (origin) WHERE slot = 0;

CREATE TABLE counted (
    article TEXT PRIMARY KEY,
    origin  TEXT NOT NULL,
    names   BLOB
) WITHOUT ROWID;
CREATE INDEX counted_origin ON counted (origin);

CREATE TABLE tombstone (
    article    TEXT PRIMARY KEY,
    removed_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE summary (
    id       TEXT PRIMARY KEY,
    data     BLOB,
    origins  INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    outcome  TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE journal (
    seq   INTEGER PRIMARY KEY,
    stage INTEGER NOT NULL,
    keys  TEXT NOT NULL
);

CREATE TABLE failure (
    input  TEXT NOT NULL,
    item   TEXT NOT NULL,
    reason TEXT NOT NULL,
    record BLOB,
    PRIMARY KEY (input, item)
) WITHOUT ROWID;

-- The graph. A sort column orders as the listings do, and ends with the id.

CREATE TABLE article (
    n         INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    sort      TEXT NOT NULL UNIQUE,
    url       TEXT NOT NULL,
    title     TEXT NOT NULL,
    source    TEXT NOT NULL,
    language  TEXT NOT NULL,
    published TEXT NOT NULL,
    first     TEXT NOT NULL,
    last      TEXT NOT NULL,
    loaded_at TEXT NOT NULL
);
CREATE VIRTUAL TABLE article_words USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = "unicode61 remove_diacritics 0");

CREATE TABLE entity (
    id       TEXT PRIMARY KEY,
    kind     TEXT NOT NULL,
    belongs  TEXT NOT NULL,
    data     BLOB NOT NULL,
    origins  INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX entity_belongs ON entity (belongs) WHERE belongs <> '';
CREATE INDEX entity_kind ON entity (kind);

-- backwards holds names and aliases from right to left, to find those whose beginning is misspelt.
CREATE TABLE name (
    form      TEXT NOT NULL,
    kind      INTEGER NOT NULL,
    entity    TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    backwards TEXT,
    PRIMARY KEY (form, kind, entity)
) WITHOUT ROWID;
CREATE INDEX name_entity ON name (entity);
CREATE INDEX name_backwards ON name (backwards) WHERE backwards IS NOT NULL;

-- Which entities lie in a place, at any depth.
CREATE TABLE inside (
    place  TEXT NOT NULL,
    entity TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    PRIMARY KEY (place, entity)
) WITHOUT ROWID;
CREATE INDEX inside_entity ON inside (entity);

-- The article is the end of sort, after the space. mentions is zero where the article only needs the entity.
CREATE TABLE appearance (
    entity   TEXT NOT NULL REFERENCES entity (id),
    sort     TEXT NOT NULL,
    mentions INTEGER NOT NULL,
    PRIMARY KEY (entity, sort)
) WITHOUT ROWID;

CREATE TABLE event (
    n          INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    sort       TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL,
    modality   TEXT NOT NULL,
    place      TEXT NOT NULL,
    date       TEXT NOT NULL,
    first      TEXT NOT NULL,
    last       TEXT NOT NULL,
    origins    INTEGER NOT NULL,
    confidence INTEGER NOT NULL,
    data       BLOB NOT NULL
);
CREATE INDEX event_place ON event (place, sort) WHERE place <> '';
CREATE VIRTUAL TABLE event_words USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = "unicode61 remove_diacritics 0");

-- direct and via are the roles, as bits, that an entity has itself and through its officials; links counts the others that
-- it is linked with by the event. kind and date are those of the event; which it is, sort says, as it does in event.
CREATE TABLE participation (
    entity     TEXT NOT NULL,
    sort       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    date       TEXT NOT NULL,
    direct     INTEGER NOT NULL,
    via        INTEGER NOT NULL,
    represents TEXT NOT NULL,
    links      INTEGER NOT NULL,
    PRIMARY KEY (entity, sort)
) WITHOUT ROWID;
-- It covers the step from one participant to the others, which ties and links take thousands of times.
CREATE INDEX participation_sort ON participation (sort, direct, represents);

CREATE TABLE fact (
    id        TEXT PRIMARY KEY,
    sort      TEXT NOT NULL,
    subject   TEXT NOT NULL,
    predicate TEXT NOT NULL,
    object    TEXT NOT NULL,
    data      BLOB NOT NULL
) WITHOUT ROWID;

-- Each fact from both of its ends; incoming says that the entity is the object.
CREATE TABLE standing (
    entity    TEXT NOT NULL REFERENCES entity (id),
    sort      TEXT NOT NULL,
    fact      TEXT NOT NULL,
    predicate TEXT NOT NULL,
    other     TEXT NOT NULL,
    incoming  INTEGER NOT NULL,
    PRIMARY KEY (entity, sort)
) WITHOUT ROWID;

-- team is the group of tellings to which evidence of an event belongs.
CREATE TABLE evidence (
    owner      TEXT NOT NULL,
    sort       TEXT NOT NULL,
    article    TEXT NOT NULL REFERENCES article (id),
    team       TEXT NOT NULL,
    attributed TEXT NOT NULL,
    data       BLOB NOT NULL,
    PRIMARY KEY (owner, sort)
) WITHOUT ROWID;
CREATE INDEX evidence_article ON evidence (article, owner);

CREATE TABLE conflict (
    id      TEXT PRIMARY KEY,
    sort    TEXT NOT NULL UNIQUE,
    subject TEXT NOT NULL,
    one     TEXT NOT NULL,
    other   TEXT NOT NULL,
    data    BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX conflict_one ON conflict (one);
CREATE INDEX conflict_other ON conflict (other);
