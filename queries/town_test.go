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

func (t *town) Links(_ context.Context, from []string, filter graph.EventFilter, limit int) ([]graph.Link, bool, error) {
	var found []graph.Link
	for _, link := range t.links {
		if slices.Contains(from, link.From) && (link.Event != "" || len(filter.Kinds) == 0) {
			found = append(found, link)
		}
	}
	return found[:min(limit, len(found))], len(found) > limit, nil
}

func (t *town) Degrees(_ context.Context, ids []string) ([]int, error) {
	degrees := make([]int, len(ids))
	for i, id := range ids {
		for _, link := range t.links {
			if link.From == id {
				degrees[i]++
			}
		}
	}
	return degrees, nil
}

func (t *town) EventsByID(_ context.Context, ids []string) ([]graph.Event, error) {
	events := make([]graph.Event, len(ids))
	for i, id := range ids {
		events[i] = graph.Event{ID: id, Modality: cmp.Or(t.modality[id], graph.Happened), Origins: t.strength[id], Sort: id}
	}
	return events, nil
}

func (t *town) FactsByID(_ context.Context, ids []string) ([]graph.Fact, error) {
	facts := make([]graph.Fact, len(ids))
	for i, id := range ids {
		facts[i] = graph.Fact{ID: id, Origins: t.strength[id], Sort: id}
	}
	return facts, nil
}
