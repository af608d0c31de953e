package fold

import (
	"encoding/json"
	"fmt"

	"entente/graph"
)

// resolution gives the persons of a report, by the ids it proposes, what the fold decided about them. Other entities
// keep their ids.
type resolution map[string]identity

// identity is who a person of a report is in the graph, and for which country he acts.
type identity struct {
	// Entity is empty in what is kept where it is the id that the report proposes.
	Entity  string `json:"e,omitempty"`
	Country string `json:"c,omitempty"`
}

func (r resolution) id(local string) string {
	if to, ok := r[local]; ok {
		return to.Entity
	}
	return local
}

func (r resolution) ids(locals []string) []string {
	if len(locals) == 0 {
		return nil
	}
	ids := make([]string, len(locals))
	for i, l := range locals {
		ids[i] = r.id(l)
	}
	return ids
}

func (r resolution) encode() ([]byte, error) {
	if len(r) == 0 {
		return nil, nil
	}
	short := make(resolution, len(r))
	for local, to := range r {
		if to.Entity == local {
			to.Entity = ""
		}
		short[local] = to
	}
	data, err := json.Marshal(short)
	if err != nil {
		return nil, fmt.Errorf("encode names: %w", err)
	}
	return data, nil
}

func decodeNames(data []byte) (resolution, error) {
	r := resolution{}
	if len(data) == 0 {
		return r, nil
	}
	if err := json.Unmarshal(data, &r); err != nil {
		return nil, fmt.Errorf("read names: %w", err)
	}
	for local, to := range r {
		if to.Entity == "" {
			r[local] = identity{Entity: local, Country: to.Country}
		}
	}
	return r, nil
}

// Names tells under which ids the graph holds the entities of a report. It is made from what a store keeps of the
// report (File.Names).
type Names struct{ of resolution }

// ReadNames reads what was kept.
func ReadNames(data []byte) (Names, error) {
	r, err := decodeNames(data)
	return Names{of: r}, err
}

// ID is the id in the graph of an entity that the report calls by local.
func (n Names) ID(local string) string { return n.of.id(local) }

// personRows gives for each person of a report the row of its card.
func personRows(r *graph.Report) (map[string]string, error) {
	rows := map[string]string{}
	for _, c := range cards(r) {
		if c.Kind != graph.Person {
			continue
		}
		entries, err := c.entries()
		if err != nil {
			return nil, err
		}
		rows[c.ID] = entries[0].id
	}
	return rows, nil
}
