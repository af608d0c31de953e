package queries

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"entente/graph"
)

// town is a small graph of links, kept as the tests write it: "a-b:1 b-c:2" joins a and b by event e1, b and c by e2;
// a slash in place of the colon makes it a fact.
type town struct {
	graph.Reader
	links    []graph.Link
	strength map[string]int
	modality map[string]graph.Modality
	asked    graph.NetworkQuery
	// mentioned says how many articles mention an entity.
	mentioned map[string]int
}

func newTown(text string) *town {
	t := &town{strength: map[string]int{}}
	for _, word := range strings.Fields(text) {
		ends, name, isEvent := strings.Cut(word, ":")
		link := graph.Link{Event: "e" + name}
		if !isEvent {
			ends, name, _ = strings.Cut(word, "/")
			link = graph.Link{Fact: "f" + name}
		}
		link.From, link.To, _ = strings.Cut(ends, "-")
		back := link
		back.From, back.To = link.To, link.From
		t.links = append(t.links, link, back)
	}
	slices.SortFunc(t.links, func(x, y graph.Link) int {
		return cmp.Or(cmp.Compare(x.From, y.From), cmp.Compare(x.To, y.To), cmp.Compare(x.Event, y.Event), cmp.Compare(x.Fact, y.Fact))
	})
	return t
}

func (t *town) Resolve(_ context.Context, refs []graph.Ref) ([][]graph.Entity, error) {
	answers := make([][]graph.Entity, len(refs))
	for i, ref := range refs {
		for name := range strings.SplitSeq(ref.Text, "|") {
			if name != "" {
				answers[i] = append(answers[i], graph.Entity{ID: name})
			}
		}
	}
	return answers, nil
}

func (t *town) Together(ctx context.Context, calls []*graph.Call) error {
	for _, c := range calls {
		if err := c.Ask(ctx, t); err != nil {
			return err
		}
	}
	return nil
}

func (t *town) Step(ctx context.Context, q graph.Step) (to graph.Stepped, err error) {
	from := q.From
	if q.Least {
		from = []string{slices.MinFunc(from, func(a, b string) int { return cmp.Or(cmp.Compare(t.degree(a), t.degree(b)), cmp.Compare(a, b)) })}
		to.From = from[0]
	}
	for _, link := range t.links {
		if slices.Contains(from, link.From) {
			to.Links++
			to.Found = append(to.Found, graph.Near{ID: link.To, Articles: t.mentioned[link.To]})
		}
	}
	slices.SortFunc(to.Found, func(a, b graph.Near) int { return cmp.Compare(a.ID, b.ID) })
	to.Found = slices.Compact(to.Found)
	met := slices.DeleteFunc(slices.Clone(to.Found), func(n graph.Near) bool { return !slices.Contains(q.Meet, n.ID) })
	if to.Met = len(met) > 0; to.Met || !q.Others {
		to.Found = met
	}
	return to, nil
}

func (t *town) Linked(_ context.Context, from, to []string) (pairs []graph.Pair, err error) {
	for _, link := range t.links {
		if pair := (graph.Pair{A: link.From, B: link.To}); slices.Contains(from, link.From) && slices.Contains(to, link.To) && !slices.Contains(pairs, pair) {
			pairs = append(pairs, pair)
		}
	}
	return pairs, nil
}

func (t *town) Joints(_ context.Context, pairs []graph.Pair) ([]graph.Joint, error) {
	joints := make([]graph.Joint, len(pairs))
	for i, pair := range pairs {
		for _, link := range t.links {
			if link.From != pair.A || link.To != pair.B {
				continue
			}
			if f := t.fact(link.Fact); link.Fact != "" && (joints[i].Fact == nil || factStrength(f) < factStrength(joints[i].Fact)) {
				joints[i].Fact = f
			}
			if e := t.event(link.Event); link.Event != "" && (joints[i].Event == nil || eventStrength(e) < eventStrength(joints[i].Event)) {
				joints[i].Event = e
			}
		}
	}
	return joints, nil
}

// Network gives back what is asked around, and keeps the question.
func (t *town) Network(_ context.Context, q graph.NetworkQuery) (graph.Network, error) {
	t.asked = q
	return graph.Network{Entities: q.Around}, nil
}

func (t *town) Degrees(_ context.Context, ids []string) ([]int, error) {
	degrees := make([]int, len(ids))
	for i, id := range ids {
		degrees[i] = t.degree(id)
	}
	return degrees, nil
}

func (t *town) degree(id string) (n int) {
	for _, link := range t.links {
		if link.From == id {
			n++
		}
	}
	return n
}

func (t *town) event(id string) *graph.Event {
	return &graph.Event{ID: id, Modality: cmp.Or(t.modality[id], graph.Happened), Origins: t.strength[id], Sort: id}
}

func (t *town) fact(id string) *graph.Fact {
	return &graph.Fact{ID: id, Origins: t.strength[id], Sort: id}
}
