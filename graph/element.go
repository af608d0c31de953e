package graph

import "time"

// StoredArticle is an article in a store.
type StoredArticle struct {
	Article
	LoadedAt time.Time
	// Sort orders articles newest first (see NewestFirst).
	Sort string
}

// Event is one thing that happened, is planned, demanded or denied, folded from all its tellings.
type Event struct {
	ID       string
	Kind     EventKind
	Modality Modality
	When
	Place        string
	Participants []Participation
	Topics       []string
	Summary      string
	Quotation    string
	Origins      int
	Confidence   int
	// Sort orders events latest first, undated last (see NewestFirst).
	Sort string
}

// Fact is a standing relation between two entities, folded from all its claims.
type Fact struct {
	ID         string
	Subject    string
	Predicate  Predicate
	Object     string
	Basis      Basis
	Former     bool
	Since      Date
	Until      Date
	Origins    int
	Confidence int
	// Sort orders facts strongest first (see StrongestFirst).
	Sort string
}

// Evidence is where an event or a fact is written: a stretch of one article. Owner is the event or fact.
type Evidence struct {
	ID      string
	Owner   string
	Article string
	Quote
	// Sort orders evidence by the article's date, newest first, then by place in the text.
	Sort string
}

// Conflict is a contradiction that the fold found; its facts or events are ids, two or more.
type Conflict struct {
	ID      string
	Kind    ConflictKind
	Subject string
	Facts   []string
	Events  []string
	Reason  string
}

// Tie says how strongly two entities are tied, and by what.
type Tie struct {
	Entity string
	Events int
	First  Date
	Last   Date
	Kinds  []EventKind
}

// Link is one step between two entities: an event both take part in (also through officials), or a fact that names both.
// Exactly one of Event and Fact is set.
type Link struct {
	From  string
	To    string
	Event string
	Fact  string
}

// Stats counts what a store holds.
type Stats struct {
	Articles int
	Entities int
	Events   int
	Facts    int
	// ByKind counts entities by kind and events by kind, in the order of EntityKinds and EventKinds.
	ByKind []KindCount
}

// KindCount is one line of Stats.
type KindCount struct {
	Kind  string
	Count int
}
