package schema

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"entente/graph"
)

// endless is a graph without end, made up as it is asked: every id names something, every list fills its page. It
// counts the calls to it, by method.
type endless struct {
	mu     sync.Mutex
	calls  map[string]int
	totals int
	fail   error
}

func newEndless() *endless {
	return &endless{calls: map[string]int{}}
}

func (e *endless) count(method string) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.calls[method]++
	return e.fail
}

var kindsByPrefix = map[string]graph.EntityKind{
	"person": graph.Person, "country": graph.Country, "city": graph.City, "place": graph.Place, "group": graph.Group, "office": graph.Office,
}

func endlessEntity(id string) graph.Entity {
	kind := kindsByPrefix[strings.SplitN(id, "/", 2)[0]]
	return graph.Entity{ID: id, Kind: kind, Name: "Name of " + id, ISO2: "XX", ISO3: "XXX", Country: "country/XX", Of: "country/XX", Latitude: 1500000, Located: true}
}

func endlessList[T any](e *endless, page graph.Page, item func(i int) T) graph.List[T] {
	list := graph.List[T]{More: true, Last: fmt.Sprint("key", page.First)}
	for i := range page.First {
		list.Items = append(list.Items, item(i))
	}
	if page.Total {
		e.totals++
		list.Total = 12345
	}
	return list
}

// lists gives a list for each owner; items have the owner in their ids, so that every one is different.
func lists[T any](e *endless, owners []string, page graph.Page, item func(owner string, i int) T) []graph.List[T] {
	all := make([]graph.List[T], len(owners))
	for n, owner := range owners {
		all[n] = endlessList(e, page, func(i int) T { return item(owner, i) })
	}
	return all
}

func each[T any](ids []string, item func(id string) T) []T {
	items := make([]T, len(ids))
	for i, id := range ids {
		items[i] = item(id)
	}
	return items
}

func endlessEvent(id string) graph.Event {
	return graph.Event{
		ID: id, Kind: graph.Meeting, Modality: graph.Planned, When: graph.When{Date: "2024-03", Basis: graph.Explicit}, Summary: "Summary of " + id, Place: "city/" + id,
		Participants: []graph.Participation{{Role: graph.Actor, Entity: "person/a-" + id, Represents: "country/a-" + id}, {Role: graph.Host, Entity: "person/b-" + id}},
		Topics:       []string{"peace"}, Origins: 2, Confidence: 750,
	}
}

func endlessFact(id string) graph.Fact {
	return graph.Fact{ID: id, Subject: "person/" + id, Predicate: graph.HoldsOffice, Object: "office/" + id, Basis: graph.FromArticle, Origins: 1, Confidence: 900}
}

func endlessArticle(id string) graph.StoredArticle {
	return graph.StoredArticle{Article: graph.Article{ID: id, Language: "en", Text: "Text of " + id, Published: "2024-03-19"}, LoadedAt: time.Unix(1_700_000_000, 0)}
}

func sub(owner string, i int) string {
	return fmt.Sprintf("%s-%d", strings.NewReplacer("/", "-").Replace(owner), i)
}

func (e *endless) Resolve(_ context.Context, refs []graph.Ref) ([][]graph.Entity, error) {
	answers := make([][]graph.Entity, len(refs))
	for i, ref := range refs {
		switch {
		case strings.HasPrefix(ref.Text, "unknown"):
		case strings.HasPrefix(ref.Text, "several"), strings.HasSuffix(ref.Text, "/several"):
			answers[i] = []graph.Entity{endlessEntity("person/one"), endlessEntity("person/two")}
		default:
			answers[i] = []graph.Entity{endlessEntity(ref.Text)}
		}
	}
	return answers, e.count("Resolve")
}

func (e *endless) Entities(_ context.Context, ids []string) ([]graph.Entity, error) {
	return each(ids, endlessEntity), e.count("Entities")
}

func (e *endless) Search(_ context.Context, text string, _ []graph.EntityKind, page graph.Page) (graph.List[graph.SearchHit], error) {
	return endlessList(e, page, func(i int) graph.SearchHit { return graph.SearchHit{Entity: endlessEntity("person/" + sub(text, i))} }), e.count("Search")
}

func (e *endless) Related(_ context.Context, relation graph.EntityRelation, owners []string, _ []graph.EntityKind, page graph.Page) ([]graph.List[graph.Entity], error) {
	prefix := map[graph.EntityRelation]string{graph.Offices: "office/", graph.Neighbours: "country/", graph.Capital: "city/"}[relation]
	if prefix == "" {
		prefix = "person/"
	}
	page.First = min(page.First, 5)
	return lists(e, owners, page, func(owner string, i int) graph.Entity { return endlessEntity(prefix + sub(owner, i)) }), e.count("Related")
}

func (e *endless) Events(_ context.Context, owners []string, _ graph.EventFilter, page graph.Page) ([]graph.List[graph.Event], error) {
	if len(owners) == 0 {
		owners = []string{"all"}
	}
	return lists(e, owners, page, func(owner string, i int) graph.Event { return endlessEvent(sub(owner, i)) }), e.count("Events")
}

func (e *endless) EventsByID(_ context.Context, ids []string) ([]graph.Event, error) {
	return each(ids, endlessEvent), e.count("EventsByID")
}

func (e *endless) Facts(_ context.Context, owners []string, _ []graph.Predicate, page graph.Page) ([]graph.List[graph.Fact], error) {
	return lists(e, owners, page, func(owner string, i int) graph.Fact { return endlessFact(sub(owner, i)) }), e.count("Facts")
}

func (e *endless) FactsBetween(_ context.Context, a, b string, _ []graph.Predicate, page graph.Page) (graph.List[graph.Fact], error) {
	return endlessList(e, page, func(i int) graph.Fact { return endlessFact(sub(a+b, i)) }), e.count("FactsBetween")
}

func (e *endless) FactsByID(_ context.Context, ids []string) ([]graph.Fact, error) {
	return each(ids, endlessFact), e.count("FactsByID")
}

func (e *endless) Evidence(_ context.Context, owners []string, page graph.Page) ([]graph.List[graph.Evidence], error) {
	return lists(e, owners, page, func(owner string, i int) graph.Evidence {
		return graph.Evidence{ID: sub(owner, i), Owner: owner, Article: "article/" + sub(owner, i), Quote: graph.Quote{Text: "They met.", End: 9, Stance: graph.Claims, Rule: "r", AttributedTo: []string{"person/said-" + sub(owner, i)}}}
	}), e.count("Evidence")
}

func (e *endless) ArticlesByID(_ context.Context, ids []string) ([]graph.StoredArticle, error) {
	ids = slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return id == graph.ArticleID("unknown", "", "") })
	return each(ids, endlessArticle), e.count("ArticlesByID")
}

func (e *endless) ArticleByRef(_ context.Context, ref string) (graph.StoredArticle, error) {
	if strings.HasPrefix(ref, "unknown") {
		return graph.StoredArticle{}, fmt.Errorf("%w: article %s", graph.ErrNotFound, ref)
	}
	return endlessArticle(ref), e.count("ArticleByRef")
}

func (e *endless) Articles(_ context.Context, q graph.ArticleQuery) (graph.List[graph.StoredArticle], error) {
	return endlessList(e, q.Page, func(i int) graph.StoredArticle { return endlessArticle(sub("article", i)) }), e.count("Articles")
}

func (e *endless) ArticlesAbout(_ context.Context, owners []string, page graph.Page) ([]graph.List[graph.StoredArticle], error) {
	return lists(e, owners, page, func(owner string, i int) graph.StoredArticle { return endlessArticle(sub(owner, i)) }), e.count("ArticlesAbout")
}

func (e *endless) Mentions(_ context.Context, owners []string, page graph.Page) ([]graph.List[graph.Mention], error) {
	return lists(e, owners, page, func(owner string, i int) graph.Mention {
		return graph.Mention{Start: i, End: i + 1, Text: "x", Form: graph.ByName, Entity: "group/" + sub(owner, i)}
	}), e.count("Mentions")
}

func (e *endless) Ties(_ context.Context, owners []string, _ []graph.EntityKind, _ graph.EventFilter, page graph.Page) ([]graph.List[graph.Tie], error) {
	return lists(e, owners, page, func(owner string, i int) graph.Tie {
		return graph.Tie{Entity: "place/" + sub(owner, i), Events: 3, Kinds: []graph.EventKind{graph.Meeting}}
	}), e.count("Ties")
}

func (e *endless) Links(_ context.Context, from []string, _ graph.EventFilter, limit int) ([]graph.Link, bool, error) {
	var links []graph.Link
	for _, id := range from {
		for i := range 3 {
			links = append(links, graph.Link{From: id, To: "person/" + sub(id, i), Event: sub(id, i)})
		}
	}
	return links[:min(limit, len(links))], len(links) > limit, e.count("Links")
}

func (e *endless) Step(_ context.Context, q graph.Step) (graph.Stepped, error) {
	to := graph.Stepped{From: q.From[0], Links: 3 * len(q.From)}
	for _, id := range q.From {
		for i := range 3 {
			near := graph.Near{ID: "person/" + sub(id, i), Articles: 3}
			to.Found = append(to.Found, near)
			if slices.Contains(q.Meet, near.ID) {
				return graph.Stepped{From: q.From[0], Found: []graph.Near{near}, Met: true, Links: 1}, e.count("Step")
			}
		}
	}
	return to, e.count("Step")
}

func (e *endless) Linked(context.Context, []string, []string) ([]graph.Pair, error) {
	return nil, e.count("Linked")
}

func (e *endless) Joints(_ context.Context, pairs []graph.Pair) ([]graph.Joint, error) {
	joints := make([]graph.Joint, len(pairs))
	for i, pair := range pairs {
		event := endlessEvent("event/" + pair.B)
		joints[i].Event = &event
	}
	return joints, e.count("Joints")
}

func (e *endless) Network(_ context.Context, q graph.NetworkQuery) (graph.Network, error) {
	n := graph.Network{Entities: q.Around, Truncated: true}
	for i := range q.Limit - len(q.Around) {
		n.Entities = append(n.Entities, "person/"+sub(q.Around[0], i))
	}
	for i := range q.Joints {
		n.Events = append(n.Events, endlessEvent(sub("event", i)))
	}
	return n, e.count("Network")
}

func (e *endless) Degrees(_ context.Context, ids []string) ([]int, error) {
	return each(ids, func(string) int { return 3 }), e.count("Degrees")
}

func (e *endless) Conflicts(_ context.Context, _ string, first int) ([]graph.Conflict, error) {
	conflicts := make([]graph.Conflict, first)
	for i := range conflicts {
		conflicts[i] = graph.Conflict{Kind: graph.OfficeConflict, Subject: "person/" + fmt.Sprint(i), Facts: []string{sub("f", i), sub("g", i)}, Reason: "both"}
	}
	return conflicts, e.count("Conflicts")
}

func (e *endless) Stats(context.Context) (graph.Stats, error) {
	return graph.Stats{Articles: 1, ByKind: []graph.KindCount{{Kind: "PERSON", Count: 1}}}, e.count("Stats")
}

func (e *endless) Together(ctx context.Context, calls []*graph.Call) error {
	return together(ctx, e, calls)
}

func together(ctx context.Context, r graph.Reader, calls []*graph.Call) error {
	for _, c := range calls {
		if err := c.Ask(ctx, r); err != nil {
			return err
		}
	}
	return nil
}
