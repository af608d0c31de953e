package fold

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"entente/graph"
)

// named is what the fold decides about one name.
type named struct {
	// entities are those that the name stands for, by id.
	entities []graph.Entity
	// outcomes gives each card's row of a person the entity it speaks of (see outcome); other names are ids for good.
	outcomes map[string]string
}

// outcome is what is noted with a card's row: the entity, and the country for which a person acts.
func outcome(e graph.Entity) string { return e.ID + " " + e.Country }

func splitOutcome(s string) (entity, country string) {
	entity, country, _ = strings.Cut(s, " ")
	return entity, country
}

// cardCount is a card with its counts and those of its aliases.
type cardCount struct {
	card
	row     Row
	aliases map[string]int
}

// foldName decides which entities a name stands for, given all its rows.
func foldName(name string, rows []Row) (named, error) {
	counts, err := readCards(rows)
	if err != nil || len(counts) == 0 {
		return named{}, err
	}
	result := named{outcomes: make(map[string]string, len(counts))}
	if !isPerson(name) {
		result.entities = []graph.Entity{describe(name, counts)}
		return result, nil
	}
	clusters := people(counts)
	ids := personIDs(name, clusters)
	for i, cluster := range clusters {
		e := describe(ids[i], cluster.cards)
		if e.Country == "" && len(cluster.nations) == 1 {
			e.Country = cluster.nations[0]
		}
		result.entities = append(result.entities, e)
		for _, c := range cluster.cards {
			result.outcomes[c.row.ID] = outcome(e)
		}
	}
	return result, nil
}

// readCards puts aliases to their cards, in the order of the rows.
func readCards(rows []Row) ([]cardCount, error) {
	var counts []cardCount
	at := map[string]int{}
	for _, r := range rows {
		_, cardID, alias := splitNameRow(r.ID)
		if alias != "" {
			if i, ok := at[cardID]; ok {
				counts[i].aliases[alias] += r.Origins
			}
			continue
		}
		c := cardCount{row: r, aliases: map[string]int{}}
		if err := json.Unmarshal(r.Data, &c.card); err != nil {
			return nil, fmt.Errorf("read row %s: %w", r.ID, err)
		}
		for _, a := range c.Aliases {
			c.aliases[a] += r.Origins
		}
		at[r.ID] = len(counts)
		counts = append(counts, c)
	}
	return counts, nil
}

// describe makes one entity of its cards. What the gazetteer says comes before what articles say, what more origins say
// before what fewer say.
func describe(id string, counts []cardCount) graph.Entity {
	base := slices.MinFunc(counts, func(a, b cardCount) int {
		return cmp.Or(boolFirst(a.Gazetteer, b.Gazetteer), cmp.Compare(b.row.Origins, a.row.Origins), cmp.Compare(a.row.ID, b.row.ID))
	})
	e := base.Entity
	e.ID = id
	if !e.Gazetteer {
		e.Name = most(counts, func(e graph.Entity) string { return e.Name })
		e.Country = most(counts, func(e graph.Entity) string { return e.Country })
		e.Of = most(counts, func(e graph.Entity) string { return e.Of })
		e.Sex = most(counts, func(e graph.Entity) string { return e.Sex })
	}
	e.Aliases = aliases(e.Name, counts)
	return e
}

func boolFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// most gives the value that most origins report; of equal ones the longest, then the first in order.
func most(counts []cardCount, value func(graph.Entity) string) string {
	votes := map[string]int{}
	for _, c := range counts {
		if v := value(c.Entity); v != "" {
			votes[v] += c.row.Origins
		}
	}
	if len(votes) == 0 {
		return ""
	}
	return slices.MinFunc(slices.Collect(maps.Keys(votes)), func(a, b string) int {
		return cmp.Or(cmp.Compare(votes[b], votes[a]), cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
	})
}

// aliases gives all other names, those that most origins use first.
func aliases(name string, counts []cardCount) []string {
	votes := map[string]int{}
	for _, c := range counts {
		votes[c.Name] += c.row.Origins
		for a, n := range c.aliases {
			votes[a] += n
		}
	}
	delete(votes, name)
	if len(votes) == 0 {
		return nil
	}
	return slices.SortedFunc(maps.Keys(votes), func(a, b string) int {
		return cmp.Or(cmp.Compare(votes[b], votes[a]), cmp.Compare(a, b))
	})
}
