package queries

import (
	"context"
	"strings"

	"entente/graph"
)

// Conflicts lists the contradictions about one entity, or all of them where about is empty.
func Conflicts(ctx context.Context, r Asker, about string, first int) ([]graph.Conflict, error) {
	if err := CheckFirst(first); err != nil {
		return nil, err
	}
	var refs []graph.Ref
	if about != "" {
		refs = append(refs, graph.Ref{Text: about})
	}
	return askOf(ctx, r, refs, func(ctx context.Context, r graph.Reader, ids []string) ([]graph.Conflict, error) {
		return r.Conflicts(ctx, strings.Join(ids, ""), first)
	})
}
