package fold

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"entente/graph"
)

// card is what one article says of an entity that bears on who it is and what it is called: the data of a name row.
type card struct {
	graph.Entity
	// Nations are the countries for which a person acts by country or offices; empty where nothing tells.
	Nations []string `json:"nations,omitempty"`
}

// nameSpan is the span of all rows of a name. A name is the id that reports propose for an entity.
func nameSpan(name string) Span { return within("n|" + name + "|") }

// within is the span of all ids that begin with a prefix.
func within(prefix string) Span { return Span{From: prefix, To: prefix + "\xf4\x8f\xbf\xbf"} }

// cardRow is the id of the row that counts a card.
func cardRow(name string, data []byte) string { return "n|" + name + "|" + graph.Hash(string(data)) }

// splitNameRow takes the id of a name row apart; alias is empty for the row of a card itself.
func splitNameRow(id string) (name, cardID, alias string) {
	parts := strings.SplitN(id, "|", 4)
	if len(parts) == 4 {
		alias = parts[3]
	}
	return parts[1], strings.Join(parts[:3], "|"), alias
}

// cards lists what a report says of its entities, in the order of the report.
func cards(r *graph.Report) []card {
	list := make([]card, len(r.Entities))
	for i, e := range r.Entities {
		e.Origins, e.Articles = 0, 0
		e.Aliases = slices.Clone(e.Aliases)
		slices.Sort(e.Aliases)
		list[i].Entity = e
		if e.Kind == graph.Person {
			list[i].Nations = nations(r, e)
		}
	}
	return list
}

// nations gives the countries that a person acts for: the one named, else those of the offices.
func nations(r *graph.Report, person graph.Entity) []string {
	if person.Country != "" {
		return []string{person.Country}
	}
	var found []string
	for _, f := range r.Facts {
		if f.Subject == person.ID && f.Predicate == graph.HoldsOffice {
			if country := countryOf(r, f.Object); country != "" {
				found = append(found, country)
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// countryOf gives the country to which an entity of a report belongs, through its office or group.
func countryOf(r *graph.Report, id string) string {
	for range 3 {
		if isCountry(id) {
			return id
		}
		i := slices.IndexFunc(r.Entities, func(e graph.Entity) bool { return e.ID == id })
		if i < 0 {
			return ""
		}
		if id = r.Entities[i].Of; id == "" {
			id = r.Entities[i].Country
		}
	}
	return ""
}

func isCountry(id string) bool { return strings.HasPrefix(id, "country/") }

func isPerson(id string) bool { return strings.HasPrefix(id, "person/") }

// entries are the rows to which the card adds one: the card, and each alias with it. What the gazetteer knows stays in
// one piece: its aliases are the same in every article.
func (c card) entries() ([]entry, error) {
	aliases := c.Aliases
	if c.Gazetteer {
		aliases = nil
	} else {
		c.Aliases = nil
	}
	data, err := json.Marshal(c)
	if err != nil {
		return nil, fmt.Errorf("encode entity %s: %w", c.ID, err)
	}
	row := cardRow(c.ID, data)
	entries := []entry{{id: row, data: data}}
	for _, a := range slices.Compact(aliases) {
		entries = append(entries, entry{id: row + "|" + a})
	}
	return entries, nil
}

// nameShare is what a report counts for among names.
func nameShare(r *graph.Report) (share, error) {
	s := share{article: r.Article.ID, origin: r.Origin}
	for _, c := range cards(r) {
		entries, err := c.entries()
		if err != nil {
			return s, err
		}
		s.entries = append(s.entries, entries...)
	}
	return s, nil
}
