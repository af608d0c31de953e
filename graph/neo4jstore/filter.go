package neo4jstore

import (
	"context"
	"maps"
	"slices"
	"strings"

	"entente/graph"
)

// conditions is a set of the conditions of statements, one bit for each.
type conditions uint16

// conditionNames are the bits of a set of conditions.
var conditionNames = []string{
	"if_kinds", "if_modalities", "if_places", "if_since", "if_until", "if_origins", "if_confidence", "if_members", "if_others",
	"if_attributed", "if_sources", "if_text", "if_owner", "if_facts", "if_fact_edges",
}

func (c conditions) has(name string) bool { return c>>slices.Index(conditionNames, name)&1 == 1 }

// unused gives the conditions that a filter makes no use of.
func unused(f graph.EventFilter) (c conditions) {
	facts := f.IsZero()
	for i, used := range []bool{
		len(f.Kinds) > 0, len(f.Modalities) > 0, f.In != "", f.Since != "", f.Until != "", f.MinOrigins > 0, f.MinConfidence > 0, len(f.With) > 0, len(f.With) > 1,
		f.AttributedTo != "", len(f.Sources) > 0, len(f.Text) > 0, f.Direct || len(f.OwnerRoles) > 0, facts, facts,
	} {
		if !used {
			c |= 1 << i
		}
	}
	return c
}

// filterParams gives the parameters of these conditions, but for the places.
func filterParams(f graph.EventFilter) params {
	return params{
		"kinds": listOrNull(f.Kinds), "modalities": listOrNull(f.Modalities), "members": list(f.With), "direct": f.Direct,
		"roles": listOrNull(f.Roles), "ownerRoles": listOrNull(f.OwnerRoles), "since": string(f.Since.First()), "until": string(f.Until.Last()),
		"places": nil, "attributedTo": f.AttributedTo, "sources": listOrNull(f.Sources), "text": list(f.Text),
		"minOrigins": f.MinOrigins, "minConfidence": f.MinConfidence,
	}
}

// filter gives the parameters of a filter, and finds the places inside the one that it asks for.
func (v view) filter(ctx context.Context, f graph.EventFilter) (params, error) {
	p := filterParams(f)
	if f.In == "" {
		return p, nil
	}
	places := []string{f.In}
	err := v.query(ctx, v.statement("inside"), params{"place": f.In}, func(r *row) { places = append(places, r.text()) })
	p["places"] = places
	return p, err
}

// start is the order key after which a page can hold events that pass the filter.
func start(f graph.EventFilter, page graph.Page) string {
	if f.Until == "" {
		return page.After
	}
	return max(page.After, graph.NewestFirst(f.Until.Last(), ""))
}

// with adds parameters to a copy of others.
func with(p, more params) params {
	p = maps.Clone(p)
	maps.Copy(p, more)
	return p
}

// allWords is a question to a full-text index: all of these words.
func allWords(words []string) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(w) + `"`
	}
	return strings.Join(quoted, " AND ")
}

// longest is the word that the fewest texts will have.
func longest(words []string) string {
	return slices.MaxFunc(words, func(a, b string) int { return len(a) - len(b) })
}
