package queries

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"entente/graph"
)

// Resolver finds the entities that a reference may name.
type Resolver interface {
	Resolve(ctx context.Context, refs []graph.Ref) ([][]graph.Entity, error)
}

// Asker looks up whom questions are about, and asks what need not wait for each other together.
type Asker interface {
	Resolver
	Together(ctx context.Context, calls []*graph.Call) error
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

// MayBeID says whether a reference looks like the id of an entity of its kinds, and of which kind. Ids are tried before names.
func MayBeID(ref graph.Ref) (graph.EntityKind, bool) {
	prefix, _, ok := strings.Cut(ref.Text, "/")
	kind := graph.EntityKind(strings.ToUpper(prefix))
	ok = ok && strings.ToLower(prefix) == prefix && slices.Contains(graph.EntityKinds, kind)
	return kind, ok && (len(ref.Kinds) == 0 || slices.Contains(ref.Kinds, kind))
}

// question asks something of entities by their ids.
type question[T any] func(ctx context.Context, r graph.Reader, ids []string) (T, error)

// askOf asks a question of the entities that some references name. References that all look like ids are taken at their word: it is asked
// at the same time whether there are such entities, which spares a round trip. Only names, and ids that nobody has, are looked up.
func askOf[T any](ctx context.Context, r Asker, refs []graph.Ref, ask question[T]) (answer T, err error) {
	taken, ok := idsOf(refs)
	if ok {
		var known []graph.Entity
		var failed error
		err = r.Together(ctx, []*graph.Call{
			{Ask: func(ctx context.Context, r graph.Reader) error { answer, failed = ask(ctx, r, taken); return nil }},
			{Along: graph.Along{Captions: true}, Ask: func(ctx context.Context, r graph.Reader) (err error) {
				known, err = r.Entities(ctx, taken)
				return err
			}},
		})
		if err != nil || len(known) == len(taken) {
			return answer, cmp.Or(err, failed)
		}
	}
	found, err := lookupAll(ctx, r, refs)
	if err != nil {
		return answer, err
	}
	err = r.Together(ctx, []*graph.Call{{Ask: func(ctx context.Context, r graph.Reader) (err error) {
		answer, err = ask(ctx, r, entityIDs(found))
		return err
	}}})
	return answer, err
}

// idsOf gives the references as ids; false where one does not look like any.
func idsOf(refs []graph.Ref) ([]string, bool) {
	ids := make([]string, len(refs))
	for i, ref := range refs {
		if _, ok := MayBeID(ref); !ok {
			return nil, false
		}
		ids[i] = ref.Text
	}
	return ids, true
}

// anyKind makes references to entities of any kind.
func anyKind(names []string) []graph.Ref {
	refs := make([]graph.Ref, len(names))
	for i, name := range names {
		refs[i] = graph.Ref{Text: name}
	}
	return refs
}

// lookupIDs gives the ids of the entities that several references name, in the same order, in one round trip.
func lookupIDs(ctx context.Context, r Resolver, refs []graph.Ref) ([]string, error) {
	found, err := lookupAll(ctx, r, refs)
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
