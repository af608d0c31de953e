package fold

import (
	"context"
	"time"

	"entente/graph"
)

// Store is what the fold needs of a store of graphs.
type Store interface {
	// Update runs work in one write transaction, all or nothing. It may run work again when the transaction could not be
	// committed, so work keeps nothing from one run to the next.
	Update(ctx context.Context, work func(ctx context.Context, tx Tx) error) error
}

// Tx is one write transaction. Every method takes many items at once and costs a number of round trips that does not
// depend on how many; all of them see what was written before in the same transaction.
type Tx interface {
	// Setting gives a setting, empty where there is none; PutSetting with an empty value forgets it.
	Setting(ctx context.Context, name string) (string, error)
	PutSetting(ctx context.Context, name, value string) error
	// Extractors lists the extractor versions of all live reports of articles, in order.
	Extractors(ctx context.Context) ([]string, error)

	// Files gives what is kept of these articles, without texts and bodies; those of which nothing is kept are left out.
	Files(ctx context.Context, articles []string) (map[string]File, error)
	// Fill reads the texts and bodies of filings that Files gave.
	Fill(ctx context.Context, filings []*Filing) error
	// Siblings gives for each origin up to two articles that tell it: by their live reports, or by the counted ones.
	Siblings(ctx context.Context, slot Slot, origins []string) (map[string][]string, error)
	// PutLive files reports of articles that have no live one.
	PutLive(ctx context.Context, filings []Filing) error
	// Retire takes out the live reports of these articles; one that the graph has counted is kept as Former until Settle.
	Retire(ctx context.Context, articles []string) error
	// Settle says that the graph now counts the live reports of these articles, under these names, and forgets former ones.
	Settle(ctx context.Context, counted []Counted) error
	// Forget drops all that is filed of these articles.
	Forget(ctx context.Context, articles []string) error
	// Bury leaves tombstones, Exhume removes them.
	Bury(ctx context.Context, articles []string, at time.Time) error
	Exhume(ctx context.Context, articles []string) error

	// Rows gives the rows of these ids; missing ones are left out.
	Rows(ctx context.Context, ids []string) ([]Row, error)
	// Scan gives for each span its rows in the order of their ids, bytewise.
	Scan(ctx context.Context, spans []Span) ([][]Row, error)
	// PutRows writes rows; one that counts nothing is deleted.
	PutRows(ctx context.Context, rows []Row) error

	// AddWork appends to the journal, in order; NextWork gives the entry of the lowest stage, and of those the oldest;
	// DropWork removes it.
	AddWork(ctx context.Context, work []Work) error
	NextWork(ctx context.Context) (Work, bool, error)
	DropWork(ctx context.Context, w Work) error

	// Mentioning gives the articles with which these entities stand in Changes.Appearances.
	Mentioning(ctx context.Context, entities []string) ([]string, error)
	// Write changes nodes and edges. A store may do so after the transaction, in the order of the calls, as long as it keeps
	// what is to be changed within it and lets readers wait.
	Write(ctx context.Context, c Changes) error
}

// Slot tells an article's live report from the one that the graph counts.
type Slot int

// The slots.
const (
	Live Slot = iota
	Former
)

// Filing is one report as a store keeps it.
type Filing struct {
	Article   string
	Slot      Slot
	Key       string
	Extractor string
	Origin    string
	LoadedAt  time.Time
	// Text is the article's text. Body is the rest of the report: JSON, without the text.
	Text string
	Body []byte
}

// File is all that is kept of an article's reports.
type File struct {
	// Live is the report as loaded; nil once it is taken out.
	Live *Filing
	// Former is the report that the graph counts where it is not the live one.
	Former *Filing
	// Counted says that the graph counts a report, and Names under which names of persons.
	Counted bool
	Names   []byte
}

// Counted is an article whose live report the graph counts from now on.
type Counted struct {
	Article string
	Origin  string
	Names   []byte
	// Former says that a former report is kept (see Tx.Retire).
	Former bool
}

// Row is one line of a counted summary: how many articles, and how many independent origins, report it.
type Row struct {
	ID   string
	Data []byte
	// Origins and Articles count; a row without articles is gone.
	Origins, Articles int
	// Outcome is what the fold decided about the row last time.
	Outcome string
	// New says that the store has no row of this id.
	New bool
}

// Span is a range of row ids, From inclusive and To exclusive; Limit, when given, ends it early.
type Span struct {
	From, To string
	Limit    int
}

// Work is an entry of the journal: keys whose nodes and edges are still to be written.
type Work struct {
	Stage Stage
	// Seq is given by the store.
	Seq  int64
	Keys []string
}

// Stage is the order in which marked keys are folded.
type Stage int

// The stages: names become entities, articles are counted under these names, entities that nobody names go.
const (
	StageNames Stage = iota + 1
	StageArticles
	StageSweep
)

// Changes are nodes and edges to write, as absolute values. A store writes them in the order of the fields.
type Changes struct {
	// Clear takes the evidence of these articles away, Disappear the appearances.
	Clear     []string
	Disappear []Appearance
	// Entities sets all but the counts of entities, Counts the counts.
	Entities []graph.Entity
	Counts   []Count
	Articles []Article
	// Facts and Events replace the nodes of these ids with their edges, except evidence and conflicts.
	Facts  []graph.Fact
	Events []graph.Event
	// Moves give evidence to another event. Evidence and Appearances are not there yet.
	Moves       []Move
	Evidence    []Leaf
	Appearances []Appearance
	// Unsettle takes away the conflicts of these facts and events; Conflicts are then added.
	Unsettle  []string
	Conflicts []graph.Conflict
	// The rest deletes nodes with their edges.
	DropEvents, DropFacts, DropArticles, DropEntities []string
}

// size counts the nodes and edges of the graph that changes name.
func (c Changes) size() int {
	n := len(c.Entities) + len(c.Articles) + len(c.Facts) + len(c.Events) + len(c.Moves) + len(c.Evidence) + len(c.Conflicts) +
		len(c.DropEvents) + len(c.DropFacts) + len(c.DropArticles) + len(c.DropEntities)
	for _, e := range c.Events {
		n += len(e.Participants) + boolInt(e.Place != "")
	}
	for _, list := range [][]Appearance{c.Disappear, c.Appearances} {
		for _, a := range list {
			n += boolInt(a.Count > 0)
		}
	}
	return n
}

// Count is how many origins and articles mention an entity.
type Count struct {
	Entity            string
	Origins, Articles int
}

// Article is an article's node, with the folded words under which it is found.
type Article struct {
	graph.StoredArticle
	Words []string
}

// Appearance is the edge from an article to an entity that it names. Count is zero where the article needs a person
// without mentioning it: then it is no edge of the graph, but the article is found when the person becomes another.
type Appearance struct {
	Article string
	Entity  string
	Count   int
	// Sort orders the articles of an entity newest first.
	Sort string
}

// Move gives the evidence that belongs to a group of tellings from one event to another.
type Move struct {
	Group, From, To string
}

// Leaf is evidence, with the group of tellings that it belongs to where its owner is an event.
type Leaf struct {
	graph.Evidence
	Group string
}
