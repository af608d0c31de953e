package queries

import (
	"context"
	"fmt"
	"strings"

	"entente/graph"
)

// Resolver finds the entities that a reference may name.
type Resolver interface {
	Resolve(ctx context.Context, refs []graph.Ref) ([][]graph.Entity, error)
}

// placeKinds are the kinds of entities that something can happen in.
var placeKinds = []graph.EntityKind{graph.Country, graph.City, graph.Place}

// Lookup gives the one entity that a reference names: an id, an ISO code in capitals, a full name or an alias, tried in
// that order, among kinds (all where none is given). It fails with graph.ErrNotFound or a *graph.AmbiguousError.
func Lookup(ctx context.Context, r Resolver, ref string, kinds ...graph.EntityKind) (graph.Entity, error) {
	found, err := lookupAll(ctx, r, []graph.Ref{{Text: ref, Kinds: kinds}})
	if err != nil {
		return graph.Entity{}, err
	}
	return found[0], nil
}

// LookupIDs gives the ids of the entities that several references name, in the same order, in one round trip.
func LookupIDs(ctx context.Context, r Resolver, refs []string) ([]string, error) {
	asked := make([]graph.Ref, len(refs))
	for i, ref := range refs {
		asked[i] = graph.Ref{Text: ref}
	}
	found, err := lookupAll(ctx, r, asked)
	if err != nil {
		return nil, err
	}
	return entityIDs(found), nil
}

func lookupAll(ctx context.Context, r Resolver, refs []graph.Ref) ([]graph.Entity, error) {
	if len(refs) == 0 {
		return nil, nil
	}
	answers, err := r.Resolve(ctx, refs)
	if err != nil {
		return nil, fmt.Errorf("look up %s: %w", refTexts(refs), err)
	}
	found := make([]graph.Entity, len(refs))
	for i, ref := range refs {
		candidates := answers[i]
		switch len(candidates) {
		case 0:
			return nil, fmt.Errorf("%w: no %s is known as %q; search finds similar names", graph.ErrNotFound, kindNames(ref.Kinds), ref.Text)
		case 1:
			found[i] = candidates[0]
		default:
			return nil, &graph.AmbiguousError{Ref: ref.Text, Candidates: candidates}
		}
	}
	return found, nil
}

func refTexts(refs []graph.Ref) string {
	quoted := make([]string, len(refs))
	for i, ref := range refs {
		quoted[i] = fmt.Sprintf("%q", ref.Text)
	}
	return strings.Join(quoted, ", ")
}

// kindNames reads like "entity", "person" or "country, city or place".
func kindNames(kinds []graph.EntityKind) string {
	if len(kinds) == 0 {
		return "entity"
	}
	names := make([]string, len(kinds))
	for i, kind := range kinds {
		names[i] = strings.ToLower(string(kind))
	}
	if last := len(names) - 1; last > 0 {
		return strings.Join(names[:last], ", ") + " or " + names[last]
	}
	return names[0]
}

func entityIDs(entities []graph.Entity) []string {
	ids := make([]string, len(entities))
	for i, e := range entities {
		ids[i] = e.ID
	}
	return ids
}
