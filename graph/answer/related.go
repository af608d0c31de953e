package answer

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"entente/graph"
	"entente/graph/fold"
)

// Kin is an entity in a relation, with its place in the order.
type Kin struct {
	graph.Entity
	Sort string
}

func (k Kin) key() string { return k.Sort + " " + k.ID }

// Related gives a page of all entities in a relation that are of some kind; of any where none is given.
func Related(kins []Kin, kinds []graph.EntityKind, page graph.Page) graph.List[graph.Entity] {
	kins = slices.DeleteFunc(kins, func(k Kin) bool { return len(kinds) > 0 && !slices.Contains(kinds, k.Kind) })
	slices.SortFunc(kins, func(a, b Kin) int { return cmp.Compare(a.key(), b.key()) })
	part := Cut(kins, Kin.key, page)
	list := graph.List[graph.Entity]{Total: part.Total, Last: part.Last, More: part.More}
	for _, k := range part.Items {
		list.Items = append(list.Items, k.Entity)
	}
	return list
}

// ReadMentions reads the mentions of an article in the order of the text, under the names that stand in the graph, from what
// is kept of it: the body of its report and the names that it is counted under.
func ReadMentions(body, names []byte) ([]graph.Mention, error) {
	var report struct { // the rest of it is most of the work
		Mentions []graph.Mention
	}
	if err := json.Unmarshal(body, &report); err != nil {
		return nil, fmt.Errorf("read mentions: %w", err)
	}
	of, err := fold.ReadNames(names)
	if err != nil {
		return nil, err
	}
	for i, m := range report.Mentions {
		report.Mentions[i].Entity = of.ID(m.Entity)
	}
	slices.SortStableFunc(report.Mentions, func(a, b graph.Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Entity, b.Entity))
	})
	return report.Mentions, nil
}

// MentionKey orders mentions by their place in the text.
func MentionKey(m graph.Mention) string { return fmt.Sprintf("%09d %09d %s", m.Start, m.End, m.Entity) }

// Mentioned gives what articles mention, by the first mention, of the entities that are given by their ids.
func Mentioned(mentions [][]graph.Mention, entities map[string]graph.Entity) [][]Kin {
	all := make([][]Kin, len(mentions))
	for i, list := range mentions {
		seen := map[string]bool{}
		for _, m := range list {
			if e, ok := entities[m.Entity]; ok && !seen[m.Entity] {
				seen[m.Entity] = true
				all[i] = append(all[i], Kin{Entity: e, Sort: MentionKey(m)})
			}
		}
	}
	return all
}
