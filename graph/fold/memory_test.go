package fold

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"time"

	"entente/graph"
)

// memoryStore is a store in maps, which counts what is read. It has no readers and rolls nothing back.
type memoryStore struct {
	settings     map[string]string
	live, former map[string]*Filing
	counted      map[string]Counted
	rows         map[string]Row
	// keys gives the rows of each key, see keyOf.
	keys        map[string]map[string]bool
	journal     []Work
	seq         int64
	articles    map[string]Article
	entities    map[string]graph.Entity
	events      map[string]graph.Event
	facts       map[string]graph.Fact
	evidence    map[string]Leaf
	appearances map[[2]string]Appearance
	conflicts   map[string]graph.Conflict
	// rowsRead and filingsRead count.
	rowsRead, filingsRead int
}

func newMemoryStore() *memoryStore {
	return &memoryStore{
		settings: map[string]string{}, live: map[string]*Filing{}, former: map[string]*Filing{}, counted: map[string]Counted{}, rows: map[string]Row{}, keys: map[string]map[string]bool{},
		articles: map[string]Article{}, entities: map[string]graph.Entity{}, events: map[string]graph.Event{}, facts: map[string]graph.Fact{},
		evidence: map[string]Leaf{}, appearances: map[[2]string]Appearance{}, conflicts: map[string]graph.Conflict{},
	}
}

func (m *memoryStore) Update(ctx context.Context, work func(context.Context, Tx) error) error {
	return work(ctx, m)
}

func (m *memoryStore) Setting(_ context.Context, name string) (string, error) {
	return m.settings[name], nil
}

func (m *memoryStore) PutSetting(_ context.Context, name, value string) error {
	m.settings[name] = value
	return nil
}

func (m *memoryStore) Extractors(context.Context) ([]string, error) {
	found := map[string]bool{}
	for id, f := range m.live {
		if id != World {
			found[f.Extractor] = true
		}
	}
	return slices.Sorted(maps.Keys(found)), nil
}

func (m *memoryStore) Files(_ context.Context, articles []string) (map[string]File, error) {
	files := map[string]File{}
	for _, id := range articles {
		c, counted := m.counted[id]
		if m.live[id] != nil || m.former[id] != nil {
			files[id] = File{Live: m.live[id], Former: m.former[id], Counted: counted, Names: c.Names}
		}
	}
	return files, nil
}

func (m *memoryStore) Fill(_ context.Context, filings []*Filing) error {
	m.filingsRead += len(filings)
	return nil
}

func (m *memoryStore) Siblings(_ context.Context, slot Slot, origins []string) (map[string][]string, error) {
	siblings, asked := map[string][]string{}, map[string]bool{}
	for _, o := range origins {
		asked[o] = true
	}
	add := func(origin, article string) {
		if asked[origin] && len(siblings[origin]) < 2 {
			siblings[origin] = append(siblings[origin], article)
		}
	}
	for id, f := range m.live {
		if slot == Live {
			add(f.Origin, id)
		}
	}
	for id, c := range m.counted {
		if slot == Former {
			add(c.Origin, id)
		}
	}
	return siblings, nil
}

func (m *memoryStore) PutLive(_ context.Context, filings []Filing) error {
	for _, f := range filings {
		m.live[f.Article] = &f
	}
	return nil
}

func (m *memoryStore) Retire(_ context.Context, articles []string) error {
	for _, id := range articles {
		if _, counted := m.counted[id]; counted && m.former[id] == nil {
			m.former[id] = m.live[id]
		}
		delete(m.live, id)
	}
	return nil
}

func (m *memoryStore) Settle(_ context.Context, counted []Counted) error {
	for _, c := range counted {
		m.counted[c.Article] = c
		delete(m.former, c.Article)
	}
	return nil
}

func (m *memoryStore) Forget(_ context.Context, articles []string) error {
	for _, id := range articles {
		delete(m.counted, id)
		delete(m.live, id)
		delete(m.former, id)
	}
	return nil
}

func (m *memoryStore) Bury(context.Context, []string, time.Time) error { return nil }

func (m *memoryStore) Exhume(context.Context, []string) error { return nil }

func (m *memoryStore) Rows(_ context.Context, ids []string) ([]Row, error) {
	var found []Row
	for _, id := range ids {
		if r, ok := m.rows[id]; ok {
			found = append(found, r)
		}
	}
	m.rowsRead += len(found)
	return found, nil
}

func (m *memoryStore) Scan(_ context.Context, spans []Span) ([][]Row, error) {
	all := make([][]Row, len(spans))
	for i, s := range spans {
		for id := range m.keys[keyOf(s.From)] {
			if id >= s.From && id < s.To {
				all[i] = append(all[i], m.rows[id])
			}
		}
		slices.SortFunc(all[i], func(a, b Row) int { return cmp.Compare(a.ID, b.ID) })
		if s.Limit > 0 && len(all[i]) > s.Limit {
			all[i] = all[i][:s.Limit]
		}
		m.rowsRead += len(all[i])
	}
	return all, nil
}

func (m *memoryStore) PutRows(_ context.Context, rows []Row) error {
	for _, r := range rows {
		key := keyOf(r.ID)
		if r.Articles == 0 {
			delete(m.rows, r.ID)
			delete(m.keys[key], r.ID)
			continue
		}
		if _, there := m.rows[r.ID]; there && r.New {
			return fmt.Errorf("the row %s is there and called new", r.ID)
		}
		r.New = false
		if m.rows[r.ID] = r; m.keys[key] == nil {
			m.keys[key] = map[string]bool{}
		}
		m.keys[key][r.ID] = true
	}
	return nil
}

// keyOf gives the part of an id that all rows of a span share: the first two parts, of a detail all those of its group.
func keyOf(id string) string {
	parts := strings.Split(id, "|")
	n := 2
	if parts[0] == "d" {
		n = 5
	}
	return strings.Join(parts[:min(n, len(parts))], "|")
}

func (m *memoryStore) AddWork(_ context.Context, work []Work) error {
	for _, w := range work {
		m.seq++
		w.Seq = m.seq
		m.journal = append(m.journal, w)
	}
	slices.SortStableFunc(m.journal, func(a, b Work) int { return cmp.Compare(a.Stage, b.Stage) })
	return nil
}

func (m *memoryStore) NextWork(context.Context) (Work, bool, error) {
	if len(m.journal) == 0 {
		return Work{}, false, nil
	}
	return m.journal[0], true, nil
}

func (m *memoryStore) DropWork(_ context.Context, w Work) error {
	m.journal = slices.DeleteFunc(m.journal, func(x Work) bool { return x.Seq == w.Seq })
	return nil
}

func (m *memoryStore) Mentioning(_ context.Context, entities []string) ([]string, error) {
	var found []string
	for key := range m.appearances {
		if slices.Contains(entities, key[1]) {
			found = append(found, key[0])
		}
	}
	return compactSorted(found), nil
}

func (m *memoryStore) Write(_ context.Context, c Changes) error {
	for _, article := range c.Clear {
		maps.DeleteFunc(m.evidence, func(_ string, e Leaf) bool { return e.Article == article })
	}
	for _, a := range c.Disappear {
		delete(m.appearances, [2]string{a.Article, a.Entity})
	}
	for _, e := range c.Entities {
		e.Origins, e.Articles = m.entities[e.ID].Origins, m.entities[e.ID].Articles
		m.entities[e.ID] = e
	}
	for _, n := range c.Counts {
		if e, ok := m.entities[n.Entity]; ok {
			e.Origins, e.Articles = n.Origins, n.Articles
			m.entities[n.Entity] = e
		}
	}
	for _, a := range c.Articles {
		m.articles[a.ID] = a
	}
	for _, f := range c.Facts {
		m.facts[f.ID] = f
	}
	for _, e := range c.Events {
		m.events[e.ID] = e
	}
	for id, e := range m.evidence {
		for _, move := range c.Moves {
			if e.Group == move.Group && e.Owner == move.From {
				e.Owner = move.To
				m.evidence[id] = e
			}
		}
	}
	for _, e := range c.Evidence {
		if _, there := m.evidence[e.ID]; there {
			return fmt.Errorf("%s is there", e.ID)
		}
		m.evidence[e.ID] = e
	}
	for _, a := range c.Appearances {
		if _, there := m.appearances[[2]string{a.Article, a.Entity}]; there {
			return fmt.Errorf("the appearance of %s in %s is there", a.Entity, a.Article)
		}
		m.appearances[[2]string{a.Article, a.Entity}] = a
	}
	m.unsettle(slices.Concat(c.Unsettle, c.DropEvents, c.DropFacts))
	for _, x := range c.Conflicts {
		m.conflicts[x.ID] = x
	}
	drop(m.events, c.DropEvents)
	drop(m.facts, c.DropFacts)
	drop(m.articles, c.DropArticles)
	drop(m.entities, c.DropEntities)
	return nil
}

func (m *memoryStore) unsettle(ends []string) {
	maps.DeleteFunc(m.conflicts, func(_ string, x graph.Conflict) bool {
		return slices.ContainsFunc(slices.Concat(x.Facts, x.Events), func(end string) bool { return slices.Contains(ends, end) })
	})
}

func drop[T any](from map[string]T, ids []string) {
	for _, id := range ids {
		delete(from, id)
	}
}

// inOrder gives the values of a map in the order of their keys.
func inOrder[T any](m map[string]T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, k := range slices.Sorted(maps.Keys(m)) {
			if !yield(m[k], nil) {
				return
			}
		}
	}
}

func (m *memoryStore) AllArticles(context.Context) iter.Seq2[graph.StoredArticle, error] {
	articles := map[string]graph.StoredArticle{}
	for id, a := range m.articles {
		articles[id] = a.StoredArticle
	}
	return inOrder(articles)
}

func (m *memoryStore) AllConflicts(context.Context) iter.Seq2[graph.Conflict, error] {
	return inOrder(m.conflicts)
}

func (m *memoryStore) AllEntities(context.Context) iter.Seq2[graph.Entity, error] {
	return inOrder(m.entities)
}

func (m *memoryStore) AllEvents(context.Context) iter.Seq2[graph.Event, error] {
	return inOrder(m.events)
}

func (m *memoryStore) AllFacts(context.Context) iter.Seq2[graph.Fact, error] { return inOrder(m.facts) }

func (m *memoryStore) AllAppearances(context.Context) iter.Seq2[Appearance, error] {
	appearances := map[string]Appearance{}
	for key, a := range m.appearances {
		appearances[strings.Join(key[:], " ")] = a
	}
	return inOrder(appearances)
}

func (m *memoryStore) AllEvidence(context.Context) iter.Seq2[graph.Evidence, error] {
	evidence := map[string]graph.Evidence{}
	for id, e := range m.evidence {
		evidence[id] = e.Evidence
	}
	return inOrder(evidence)
}
