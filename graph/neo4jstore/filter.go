package neo4jstore

import (
	"context"
	"maps"
	"slices"
	"strings"

	"entente/graph"
)

// filterParams gives the parameters of event_filter and owner_filter, but for the places.
func filterParams(f graph.EventFilter) params {
	return params{
		"kinds": listOrNull(f.Kinds), "modalities": listOrNull(f.Modalities), "members": list(f.With), "direct": f.Direct,
		"roles": listOrNull(f.Roles), "ownerRoles": listOrNull(f.OwnerRoles), "since": string(f.Since.First()), "until": string(f.Until.Last()),
		"attributedTo": f.AttributedTo, "sources": listOrNull(f.Sources), "text": list(f.Text),
		"minOrigins": f.MinOrigins, "minConfidence": f.MinConfidence,
	}
}

// filter gives the parameters of a filter, and finds the places inside the one that it asks for.
func (v view) filter(ctx context.Context, f graph.EventFilter) (params, error) {
	p := filterParams(f)
	p["places"] = nil
	if f.In == "" {
		return p, nil
	}
	places := []string{f.In}
	err := v.query(ctx, statement("inside"), params{"place": f.In}, func(r *row) { places = append(places, r.text()) })
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
