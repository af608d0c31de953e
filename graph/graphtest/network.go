package graphtest

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"entente/graph"
	"entente/graph/graphtest/synth"
)

// testNetwork compares networks with what the links of their entities say.
func testNetwork(t *testing.T, open Open) {
	s := open(t)
	o := synth.Large(60)
	apply(t, s, graph.Batch{World: synth.World(o), Put: synth.All(o)})
	few, many := graph.NetworkQuery{Limit: 12, Joints: 20, Work: 1000}, graph.NetworkQuery{Limit: 300, Joints: 1000, Work: 100_000}
	little := graph.NetworkQuery{Limit: 30, Joints: 7, Work: 1}
	hubs := hubsOf(synth.All(o))
	sizes := map[string]bool{}
	for _, size := range []graph.NetworkQuery{few, many, little} {
		for _, around := range [][]string{hubs[:1], hubs[1:2], {hubs[2], hubs[0]}, {"person/nobody"}} {
			for depth := 1; depth <= 3; depth++ {
				for _, f := range []graph.EventFilter{{}, {Kinds: []graph.EventKind{graph.Meeting}, With: hubs[3:4]}, {Direct: true}, {Since: "2024-06"}} {
					q := size
					q.Around, q.Depth, q.Filter = around, depth, f
					got, err := s.Network(t.Context(), q)
					if err != nil {
						t.Fatal(err)
					}
					if diff := gocmp.Diff(networkByLinks(t, s, q), got, cmpopts.EquateEmpty()); diff != "" {
						t.Errorf("%+v (-by links +got):\n%s", q, diff)
					}
					sizes[fmt.Sprint(len(got.Entities), len(got.Events), len(got.Facts), got.Truncated)] = true
				}
			}
		}
	}
	if len(sizes) < 20 {
		t.Errorf("only %d different sizes: %v", len(sizes), sizes)
	}
}

// hubsOf gives the four entities that reports mention most.
func hubsOf(reports []*graph.Report) []string { return ranked(reports)[:4] }

// ranked gives all entities that reports mention, those that they mention most first.
func ranked(reports []*graph.Report) []string {
	counts := map[string]int{}
	for _, r := range reports {
		for _, m := range r.Mentions {
			counts[m.Entity]++
		}
	}
	return slices.SortedFunc(maps.Keys(counts), func(a, b string) int { return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b)) })
}

// linked are the joints of pairs of entities, by their order keys.
type linked map[[2]string]map[string]graph.Link

// networkByLinks makes a network from all links of its entities.
func networkByLinks(t *testing.T, s graph.Store, q graph.NetworkQuery) graph.Network {
	t.Helper()
	n := graph.Network{Entities: slices.Clone(q.Around)}
	pairs := linked{}
	work := 0
	for level := q.Around; len(level) > 0 && q.Depth > 0; q.Depth-- {
		if work >= q.Work {
			n.Truncated = true
			break
		}
		links, _, err := s.Links(t.Context(), level, q.Filter, 1_000_000)
		if err != nil {
			t.Fatal(err)
		}
		work += len(links)
		keys, counts := jointKeys(t, s, links), map[string]int{}
		for _, l := range links {
			if !slices.Contains(n.Entities, l.To) {
				counts[l.To]++
			}
			pairs.add(l, keys)
		}
		level = slices.SortedFunc(maps.Keys(counts), func(a, b string) int { return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b)) })
		if room := q.Limit - len(n.Entities); len(level) > room {
			level, n.Truncated = level[:room], true
		}
		n.Entities = append(n.Entities, level...)
	}
	pairs.deal(t, s, &n, q.Joints)
	return n
}

func (pairs linked) add(l graph.Link, keys map[string]string) {
	pair := [2]string{min(l.From, l.To), max(l.From, l.To)}
	if pairs[pair] == nil {
		pairs[pair] = map[string]graph.Link{}
	}
	pairs[pair][keys[l.Event+l.Fact]] = l
}

// jointKeys orders what joins two entities: facts, then events.
func jointKeys(t *testing.T, s graph.Store, links []graph.Link) map[string]string {
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
	keys := map[string]string{}
	for _, f := range facts {
		keys[f.ID] = "0 " + f.Sort
	}
	for _, e := range events {
		keys[e.ID] = "1 " + e.Sort
	}
	return keys
}

// deal gives the first joint of every pair within a network, then the second of every pair, and so on.
func (pairs linked) deal(t *testing.T, s graph.Store, n *graph.Network, room int) {
	t.Helper()
	within := slices.SortedFunc(maps.Keys(pairs), func(a, b [2]string) int { return slices.Compare(a[:], b[:]) })
	within = slices.DeleteFunc(within, func(p [2]string) bool {
		return !slices.Contains(n.Entities, p[0]) || !slices.Contains(n.Entities, p[1])
	})
	var events, facts []string
	for round, left := 0, true; left; round++ {
		left = false
		for _, pair := range within {
			keys := slices.Sorted(maps.Keys(pairs[pair]))
			if round >= len(keys) {
				continue
			}
			left = true
			l := pairs[pair][keys[round]]
			if slices.Contains(events, l.Event) || slices.Contains(facts, l.Fact) {
				continue
			}
			if len(events)+len(facts) == room {
				n.Truncated = true
				continue
			}
			if l.Event != "" {
				events = append(events, l.Event)
			} else {
				facts = append(facts, l.Fact)
			}
		}
	}
	n.Events, n.Facts = held(t, s, events, facts)
}

// held reads events, latest first, and facts, strongest first.
func held(t *testing.T, s graph.Store, eventIDs, factIDs []string) (events []graph.Event, facts []graph.Fact) {
	t.Helper()
	events, err := s.EventsByID(t.Context(), eventIDs)
	if err != nil {
		t.Fatal(err)
	}
	if facts, err = s.FactsByID(t.Context(), factIDs); err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(events, func(a, b graph.Event) int { return cmp.Compare(a.Sort, b.Sort) })
	slices.SortFunc(facts, func(a, b graph.Fact) int { return cmp.Compare(a.Sort, b.Sort) })
	return events, facts
}
