package graphtest

import (
	"cmp"
	"maps"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"entente/graph"
	"entente/graph/graphtest/synth"
)

// testSteps compares steps from entity to entity, and what joins two, with what the links say.
func testSteps(t *testing.T, open Open) {
	s := open(t)
	o := synth.Large(60)
	apply(t, s, graph.Batch{World: synth.World(o), Put: synth.All(o)})
	hubs := hubsOf(synth.All(o))
	for name, q := range map[string]graph.Step{
		"of one":         {From: hubs[:1], Others: true},
		"of two":         {From: hubs[1:3], Meet: []string{"person/nobody"}, Others: true},
		"to two":         {From: hubs[:2], Meet: hubs[2:4], Others: true},
		"to two or none": {From: hubs[:2], Meet: []string{hubs[2], "person/nobody"}},
		"to nobody":      {From: hubs[:2], Meet: []string{"person/nobody"}},
		"of the least":   {From: hubs[:4], Meet: hubs[:4], Others: true, Least: true},
		"of nobody":      {From: []string{"person/nobody"}, Others: true, Least: true},
	} {
		got, err := s.Step(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		if diff := gocmp.Diff(stepByLinks(t, s, q), got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("a step %s (-by links +got):\n%s", name, diff)
		}
	}
	checkPairs(t, s, hubs)
}

func stepByLinks(t *testing.T, s graph.Store, q graph.Step) (to graph.Stepped) {
	t.Helper()
	from := q.From
	if q.Least {
		held, err := s.Entities(t.Context(), from)
		if err != nil || len(held) == 0 {
			return to
		}
		from = []string{slices.MinFunc(held, func(a, b graph.Entity) int {
			return cmp.Or(cmp.Compare(a.Articles, b.Articles), cmp.Compare(a.ID, b.ID))
		}).ID}
		to.From = from[0]
	}
	links := allLinks(t, s, from)
	to.Links = len(links)
	found := map[string]bool{}
	for _, l := range links {
		found[l.To] = true
	}
	met := maps.Clone(found)
	maps.DeleteFunc(met, func(id string, _ bool) bool { return !slices.Contains(q.Meet, id) })
	if to.Met = len(met) > 0; to.Met || !q.Others {
		found = met
	}
	held, err := s.Entities(t.Context(), slices.Sorted(maps.Keys(found)))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range held {
		to.Found = append(to.Found, graph.Near{ID: e.ID, Articles: e.Articles})
	}
	return to
}

func allLinks(t *testing.T, s graph.Store, from []string) []graph.Link {
	t.Helper()
	links, _, err := s.Links(t.Context(), from, graph.EventFilter{}, 1_000_000)
	if err != nil {
		t.Fatal(err)
	}
	return links
}

// checkPairs checks which entities are linked, and by what.
func checkPairs(t *testing.T, s graph.Store, hubs []string) {
	t.Helper()
	joined := map[graph.Pair][]graph.Link{}
	to := map[string]bool{}
	for _, l := range allLinks(t, s, hubs) {
		joined[graph.Pair{A: l.From, B: l.To}] = append(joined[graph.Pair{A: l.From, B: l.To}], l)
		to[l.To] = true
	}
	want := slices.SortedFunc(maps.Keys(joined), func(a, b graph.Pair) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	got, err := s.Linked(t.Context(), hubs, append(slices.Sorted(maps.Keys(to)), "person/nobody"))
	if diff := gocmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("linked: %v (-by links +got):\n%s", err, diff)
	}
	pairs := append(want, graph.Pair{A: hubs[0], B: "person/nobody"})
	joints, err := s.Joints(t.Context(), pairs)
	if err != nil {
		t.Fatal(err)
	}
	for i, pair := range pairs {
		if diff := gocmp.Diff(jointByLinks(t, s, joined[pair]), joints[i]); diff != "" {
			t.Errorf("what joins %v (-by links +got):\n%s", pair, diff)
		}
	}
}

func jointByLinks(t *testing.T, s graph.Store, links []graph.Link) (best graph.Joint) {
	t.Helper()
	var eventIDs, factIDs []string
	for _, l := range links {
		if l.Event != "" {
			eventIDs = append(eventIDs, l.Event)
		} else {
			factIDs = append(factIDs, l.Fact)
		}
	}
	events, facts := held(t, s, eventIDs, factIDs)
	if len(facts) > 0 {
		best.Fact = &facts[0]
	}
	for i, e := range events {
		if best.Event == nil || compareEvents(e, *best.Event) < 0 {
			best.Event = &events[i]
		}
	}
	return best
}

func compareEvents(a, b graph.Event) int {
	return cmp.Or(cmp.Compare(a.Modality.Doubt(), b.Modality.Doubt()), cmp.Compare(b.Origins, a.Origins), cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(a.ID, b.ID))
}
