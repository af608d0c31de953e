package neo4jstore

import (
	"context"
	"maps"
	"slices"
	"strings"

	"entente/graph"
)

// conditions says which conditions of statements a filter makes use of.
func conditions(f graph.EventFilter) map[string]bool {
	return map[string]bool{
		"if_kinds": len(f.Kinds) > 0, "if_modalities": len(f.Modalities) > 0, "if_places": f.In != "", "if_since": f.Since != "", "if_until": f.Until != "",
		"if_origins": f.MinOrigins > 0, "if_confidence": f.MinConfidence > 0, "if_members": len(f.With) > 0, "if_others": len(f.With) > 1,
		"if_attributed": f.AttributedTo != "", "if_sources": len(f.Sources) > 0, "if_text": len(f.Text) > 0, "if_owner": f.Direct || len(f.OwnerRoles) > 0,
	}
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
