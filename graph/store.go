package graph

import (
	"context"
	"iter"
	"reflect"
	"time"
)

// Page asks for a part of an ordered list. After is the order key of the last item already seen, as List.Last gave it. First is zero
// where only the length is wanted.
type Page struct {
	First int
	After string
	// Total asks for the length of the whole list too.
	Total bool
}

// List is a part of an ordered list. Total is the length of the whole where it was asked for. Last is the order key of
// the last item, More says whether others follow it.
type List[T any] struct {
	Items []T
	Total int
	Last  string
	More  bool
}

// EventFilter narrows events. All names in it are ids. A zero field narrows nothing.
type EventFilter struct {
	Kinds      []EventKind
	Modalities []Modality
	// With lists entities that must all take part: themselves, or through their officials unless Direct.
	With   []string
	Direct bool
	// Roles are the roles that those of With may have.
	Roles []Role
	// OwnerRoles are the roles that the owner may have, where events are asked of entities (see Reader.Events).
	OwnerRoles []Role
	// In is a place: the event is held in it or in a place inside it.
	In string
	// Since and Until bound the time; the event's [date.First, until or date.Last] must overlap it. Either leaves out undated events.
	Since, Until Date
	AttributedTo string
	Sources      []string
	// Text lists folded words (see Words) that must all stand in the summary, the topics or a quote.
	Text          []string
	MinOrigins    int
	MinConfidence int
}

// IsZero says whether a filter narrows nothing.
func (f EventFilter) IsZero() bool { return reflect.ValueOf(f).IsZero() }

// Ref names an entity by id, ISO code (capitals), full name or alias, among Kinds (all where empty).
type Ref struct {
	Text  string
	Kinds []EntityKind
}

// EntityRelation is a list of entities that hangs on an entity or an article.
type EntityRelation string

// The relations: holders of an office, officials of a country, members of a group, neighbours of a country,
// offices of a person, capital of a country; and what an article mentions.
const (
	Holders    EntityRelation = "HOLDERS"
	Officials  EntityRelation = "OFFICIALS"
	Members    EntityRelation = "MEMBERS"
	Neighbours EntityRelation = "NEIGHBOURS"
	Offices    EntityRelation = "OFFICES"
	Capital    EntityRelation = "CAPITAL"
	Mentioned  EntityRelation = "MENTIONED"
)

// ArticleQuery asks for articles newest first: those that hold all folded words of Text in title or text, mention all
// of About, and were published within the span.
type ArticleQuery struct {
	Text         []string
	About        []string
	Since, Until Date
	Page         Page
}

// SearchHit is an entity that a search found and how: 0 exact, 1 prefix, 2 one letter wrong.
type SearchHit struct {
	Entity Entity
	Rank   int
}

// NetworkQuery asks for the surroundings of entities; see Reader.Network. The ids of Around are distinct.
type NetworkQuery struct {
	Around       []string
	Depth, Limit int
	Filter       EventFilter
	// Joints bounds the events and facts. Work is a number of links; once so many have been counted, no further level begins.
	Joints, Work int
}

// Network is a piece of the graph: the ids of its entities, those asked for first, then level by level outward, most
// linked first; events latest first, facts strongest first. Truncated says that there is more around than it holds.
type Network struct {
	Entities  []string
	Events    []Event
	Facts     []Fact
	Truncated bool
}

// Step asks where links lead; see Reader.Step.
type Step struct {
	From []string
	// Meet are those that are looked for, Others says whether all are wanted where none of these is met.
	Meet   []string
	Others bool
	// Least goes on only from the one of From that the fewest articles mention, of as many that of the smallest id.
	Least bool
}

// Stepped is where a step led: to which entities in the order of ids, whether they are those that were looked for, and by how
// many links. From is the one it was gone on from, where that was the one of the fewest articles.
type Stepped struct {
	From  string
	Found []Near
	Met   bool
	Links int
}

// Near is an entity that a step led to, and how many articles mention it.
type Near struct {
	ID       string
	Articles int
}

// Pair is two entities.
type Pair struct{ A, B string }

// Joint is the strongest event and the strongest fact that join two entities; nil where there is none.
type Joint struct {
	Event *Event
	Fact  *Fact
}

// Along is what answers name that is wanted with them. Of entities, those of the answers too, only id, kind and name are wanted
// where Captions is set. Of the events and facts of networks only their captions are, where Briefly is set: id and summary, or id and
// predicate.
type Along struct {
	Entities, Articles bool
	Captions, Briefly  bool
}

// Call is a question among several that are asked together.
type Call struct {
	// Ask asks it of a reader, which may be called from another goroutine.
	Ask func(ctx context.Context, r Reader) error
	// Along is what is wanted along. A store gives of it what it meets on its way to the answer: it may be less, and more than
	// what the answer names.
	Along    Along
	Entities []Entity
	Articles []StoredArticle
}

// Reader answers questions. Where a method takes several owners it returns one answer for each, in the same order, and
// takes a number of round trips to the database that does not depend on how many there are. Every list is in a
// stated and total order. Readers see a consistent state and never wait for an Apply under way.
type Reader interface {
	// Resolve gives for each ref the entities it may name: by id, else by ISO code, else by full name, else by alias
	// (names compared folded, see Fold); ordered by id. None is an empty answer, several are several.
	Resolve(ctx context.Context, refs []Ref) ([][]Entity, error)
	// Entities gives the entities of these ids; missing ones are left out. In the order of ids.
	Entities(ctx context.Context, ids []string) ([]Entity, error)
	// Search looks over names and aliases: exact, then prefix of the name or of a word in it, then one letter wrong;
	// then most origins, then id.
	Search(ctx context.Context, text string, kinds []EntityKind, page Page) (List[SearchHit], error)
	// Related gives for each owner its entities in this relation: officials, members, holders and offices by the strength
	// of the fact, then id; neighbours and capital by id; mentioned by the first mention in the text, then id.
	Related(ctx context.Context, relation EntityRelation, owners []string, kinds []EntityKind, page Page) ([]List[Entity], error)

	// Events gives for each owner (entities or articles by id) its events that pass the filter, latest first, undated last;
	// with no owners at all one list over the whole graph.
	Events(ctx context.Context, owners []string, filter EventFilter, page Page) ([]List[Event], error)
	// EventsByID gives the events of these ids; missing ones are left out. In the order of ids.
	EventsByID(ctx context.Context, ids []string) ([]Event, error)
	// Facts gives for each owner (entities or articles by id) the facts that name or tell it, strongest first.
	Facts(ctx context.Context, owners []string, predicates []Predicate, page Page) ([]List[Fact], error)
	// FactsBetween gives the facts that name both, strongest first.
	FactsBetween(ctx context.Context, a, b string, predicates []Predicate, page Page) (List[Fact], error)
	// FactsByID gives the facts of these ids; missing ones are left out. In the order of ids.
	FactsByID(ctx context.Context, ids []string) ([]Fact, error)
	// Evidence gives for each owner (events or facts by id) its evidence, newest article first, then by place in the text.
	Evidence(ctx context.Context, owners []string, page Page) ([]List[Evidence], error)

	// ArticlesByID gives the articles of these ids; missing ones are left out. In the order of ids.
	ArticlesByID(ctx context.Context, ids []string) ([]StoredArticle, error)
	// ArticleByRef finds an article by id or url.
	ArticleByRef(ctx context.Context, ref string) (StoredArticle, error)
	// Articles gives articles newest first.
	Articles(ctx context.Context, q ArticleQuery) (List[StoredArticle], error)
	// ArticlesAbout gives for each entity the articles that mention it, newest first.
	ArticlesAbout(ctx context.Context, entities []string, page Page) ([]List[StoredArticle], error)
	// Mentions gives for each article its mentions in the order of the text.
	Mentions(ctx context.Context, articles []string, page Page) ([]List[Mention], error)

	// Ties gives for each entity those that share events passing the filter with it, most events first, then by id.
	Ties(ctx context.Context, entities []string, kinds []EntityKind, filter EventFilter, page Page) ([]List[Tie], error)
	// Links gives the steps that lead from these entities to others, in the order of From, To, Event, Fact; at most limit
	// of them, and whether there were more. Events must pass the filter; facts are left out where it is not the zero filter.
	Links(ctx context.Context, from []string, filter EventFilter, limit int) (links []Link, more bool, err error)
	// Step goes one link further, to those that are looked for, or to all others where none of them is met.
	Step(ctx context.Context, q Step) (Stepped, error)
	// Linked gives which of some entities are linked to which of others, in the order of both ids.
	Linked(ctx context.Context, from, to []string) ([]Pair, error)
	// Joints gives for each two entities what joins them best: of events those that are the least doubtful (see Modality.Doubt),
	// of these those of the most origins, then the surest, then by id; of facts the first in their order.
	Joints(ctx context.Context, pairs []Pair) ([]Joint, error)
	// Network goes outward level by level. Of the entities to which links lead from a level those with the most such links are
	// added, of as many those of the smallest id, as long as there is room for Limit entities. Of what joins those of a level to
	// the network it holds for every two entities the first, then the second and so on: facts strongest first, then events
	// latest first. Filter is that of Links.
	Network(ctx context.Context, q NetworkQuery) (Network, error)
	// Degrees gives for each entity the number of its links.
	Degrees(ctx context.Context, entities []string) ([]int, error)
	// Conflicts gives the contradictions, about an entity or (empty) all, in the order of kind, subject, id.
	Conflicts(ctx context.Context, about string, first int) ([]Conflict, error)
	Stats(ctx context.Context) (Stats, error)

	// Together asks several questions that need not wait for each other, in as few round trips as the one of them that takes
	// most. It gives the first error of the first call that fails.
	Together(ctx context.Context, calls []*Call) error
}

// Batch is one unit of writing: reports to put and articles to take out, all or nothing.
type Batch struct {
	// World, when given, is put once; a later version replaces it.
	World *World
	// Put adds reports. A report whose key is there changes nothing; one of an article that is there replaces it.
	Put []*Report
	// LoadedAt gives load times by article, for those that were loaded elsewhere before; others are loaded now.
	LoadedAt map[string]time.Time
	// Remove takes out the reports of these articles (by id) and leaves a tombstone with its time;
	// Purge erases them with text and tombstone.
	Remove []string
	Purge  bool
}

// Outcome counts what a batch changed.
type Outcome struct {
	Added, Replaced, Unchanged, Removed int
	// Elements counts the nodes and edges that the batch touches: written, or taken away.
	Elements int
}

// Failure is an input that could not be loaded, kept so that `load --retry` takes it up again.
type Failure struct {
	// Input is where it was read (path or url), Item the record in it (a line number), Reason why it failed.
	Input, Item, Reason string
	// Record is the input itself, when it was not larger than the limit; else empty, and it is read from Input again.
	Record []byte
}

// Element is one node or edge of the graph as export writes it. Line is its canonical JSON; export prints the lines in
// the order of Type, then Key. Load times are left out.
type Element struct {
	Type string
	Key  string
	Line []byte
}

// Store keeps a graph. All methods are safe for concurrent use; Apply calls wait for each other.
type Store interface {
	Reader
	// Apply writes a batch and folds what it touches. It is atomic for the reports, idempotent, and may be cut anywhere:
	// opening the store finishes what was begun. Nodes and edges may be written after it returns: the other methods of the store
	// wait for them, and Close says if they could not be. It refuses reports of an extractor version other than the store's
	// with ErrExtractorVersion.
	Apply(ctx context.Context, b Batch) (Outcome, error)
	// Extractor is the extractor version of the reports in the store; empty while there are none.
	Extractor(ctx context.Context) (string, error)
	// BeginRefresh lets reports of this extractor version replace those of another; Apply then accepts it. EndRefresh,
	// once no report of another version is left, makes it the store's.
	BeginRefresh(ctx context.Context, extractor string) error
	EndRefresh(ctx context.Context) error
	// Reports iterates over all reports in the order of their article ids, from after (exclusive) on.
	Reports(ctx context.Context, after string) iter.Seq2[*Report, error]
	// Elements iterates over all nodes and edges in the order of Element.
	Elements(ctx context.Context) iter.Seq2[Element, error]
	// Quarantine keeps failures; Quarantined lists them by input and item; Release forgets these.
	Quarantine(ctx context.Context, failures []Failure) error
	Quarantined(ctx context.Context) ([]Failure, error)
	Release(ctx context.Context, failures []Failure) error
	Close() error
}
