package neo4jstore

import (
	"cmp"
	"context"
	"regexp"
	"strings"

	"entente/graph"
	"entente/graph/answer"
)

// view is how one question reads.
type view struct {
	// ask gets the rows of several statements at once.
	ask func(ctx context.Context, list []*asked) error
	// call says what is wanted along, and takes it; nil where nothing is. What has been met is not read twice.
	call *graph.Call
	met  map[string]bool
	// without are the conditions that a filter does not have.
	without conditions
}

// query runs a statement and hands each row to scan.
func (v view) query(ctx context.Context, statement string, p params, scan func(r *row)) error {
	return v.ask(ctx, []*asked{{statement: statement, params: p, scan: scan}})
}

// where is the view of a question with a filter.
func (v view) where(f graph.EventFilter) view {
	v.without = unused(f)
	return v
}

// form is what the text of a statement depends on.
type form struct {
	name string
	// without are the conditions that its filter does not have.
	without conditions
	along   graph.Along
}

// formed keeps the texts of statements: putting one together takes longer than reading a row.
var formed = newCache(form.text)

// statement gives a statement by its name, with those of its optional fragments that the question makes use of.
func (v view) statement(name string) string {
	f := form{name: name, without: v.without}
	if v.call != nil {
		f.along = v.call.Along
	}
	return formed.get(f)
}

func (f form) text() string {
	text := statement(f.name)
	for range 2 { // what comes along says how entities are named
		text = fragment.ReplaceAllStringFunc(text, func(braced string) string { return f.fragment(braced[1 : len(braced)-1]) })
	}
	return text
}

var fragment = regexp.MustCompile(`\{(along_\w+|if_\w+|entity|named|hit|joint)\}`)

// fragment gives an optional fragment: as it stands where the question makes use of it, else nothing, null, or what is plain.
func (f form) fragment(name string) string {
	switch {
	case isCondition(name):
		if f.without.has(name) {
			return ""
		}
	case name == "named" && !f.along.Captions:
		return statement("whole")
	case name == "entity" && f.along.Captions:
		return statement("hit")
	case name == "hit" && !f.along.Captions:
		return "null"
	case name == "joint" && !f.along.Briefly:
		return statement("whole_joint")
	case isAlong(name) && !wants(f.along, name):
		return cmp.Or(statement(strings.Replace(name, "along", "plain", 1)), "null")
	}
	return statement(name)
}

// captions says whether of the entities that come along only captions are wanted.
func (v view) captions() bool { return v.call != nil && v.call.Along.Captions }

// wants says whether what a fragment brings along is wanted: entities or articles, as its name ends.
func wants(wanted graph.Along, along string) bool {
	return wanted.Entities && strings.HasSuffix(along, "_entities") || wanted.Articles && strings.HasSuffix(along, "_articles")
}

// entitiesAlong takes the entities that a row brings along.
func (v view) entitiesAlong(r *row) {
	for _, item := range next[[]any](r) {
		if one := rowOf(item); v.meets(one) {
			v.call.Entities = append(v.call.Entities, v.readNamed(one))
			r.fail(one.err)
		}
	}
}

// readNamed reads an entity, or its caption where only that is wanted.
func (v view) readNamed(r *row) graph.Entity {
	if v.captions() {
		e := graph.Entity{ID: r.text(), Kind: graph.EntityKind(r.text()), Name: r.text()}
		if e.Name == "" {
			r.fail(errHalf)
		}
		return e
	}
	return readEntity(r)
}

// articlesAlong takes the articles that a row brings along.
func (v view) articlesAlong(r *row) {
	for _, item := range next[[]any](r) {
		if one := rowOf(item); v.meets(one) {
			v.call.Articles = append(v.call.Articles, readArticle(one))
			r.fail(one.err)
		}
	}
}

// meets says whether an item is met for the first time; its first column tells it from others.
func (v view) meets(r *row) bool {
	first, _ := r.values[0].(string)
	if first == "" || v.met[first] {
		return false
	}
	v.met[first] = true
	return true
}

// readAlong reads an item, and the entities that its row brings along.
func readAlong[T any](v view, read func(r *row) T) func(r *row) T {
	return func(r *row) T {
		item := read(r)
		v.entitiesAlong(r)
		return item
	}
}

// owners numbers owners, so that rows can say whose they are.
func owners(ids []string) []params {
	list := make([]params, len(ids))
	for i, id := range ids {
		list[i] = params{"i": i, "id": id}
	}
	return list
}

func readEntity(r *row) graph.Entity {
	e := decode[graph.Entity](r)
	e.Origins, e.Articles = r.number(), r.number()
	return e
}

func readEvent(r *row) graph.Event { return parse(r, answer.ReadEvent) }

func readFact(r *row) graph.Fact { return parse(r, answer.ReadFact) }

// readJoint reads an event or a fact of a network, or its caption where only that is wanted.
func (v view) readJoint(r *row, n *graph.Network) {
	switch isEvent, brief := r.flag(), v.call != nil && v.call.Along.Briefly; {
	case isEvent && brief:
		n.Events = append(n.Events, graph.Event{ID: r.text(), Sort: r.sort(), Summary: r.text()})
	case isEvent:
		n.Events = append(n.Events, readEvent(r))
	case brief:
		n.Facts = append(n.Facts, graph.Fact{ID: r.text(), Sort: r.sort(), Predicate: graph.Predicate(r.text())})
	default:
		n.Facts = append(n.Facts, readFact(r))
	}
}

func readArticle(r *row) graph.StoredArticle {
	var a graph.StoredArticle
	a.ID, a.URL, a.Title, a.Source, a.Language = r.text(), r.text(), r.text(), r.text(), r.text()
	a.Published, a.Sort, a.LoadedAt, a.Text = graph.Date(r.text()), r.text(), r.time(), r.text()
	return a
}

// readEvidence reads owner, article and the properties of an edge.
func readEvidence(r *row) graph.Evidence {
	e := graph.Evidence{Owner: r.text(), Article: r.text()}
	props := next[map[string]any](r)
	text := func(name string) string { s, _ := props[name].(string); return s }
	number := func(name string) int { n, _ := props[name].(int64); return int(n) }
	attributed, _ := props["attributed_to"].([]any)
	if e.ID, e.Sort = text("id"), text("sort"); e.ID == "" {
		r.fail(errHalf)
	}
	e.Quote = graph.Quote{
		Start: number("start"), End: number("end"), Text: text("quote"), AttributedTo: texts(attributed),
		Stance: graph.Stance(text("stance")), Rule: text("rule"), Confidence: number("confidence"),
	}
	return e
}
