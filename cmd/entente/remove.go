package main

import (
	"context"
	"fmt"

	"github.com/urfave/cli/v2"

	"entente/graph"
	"entente/internal/config"
)

func (c *console) removeCommand() *cli.Command {
	return &cli.Command{
		Name:      "remove",
		Usage:     "take articles out of the graph, with all that only they tell",
		ArgsUsage: "ARTICLE…",
		Description: `An article is named by its id or its URL. A note of the removal remains; --purge
erases that and the text too.

   entente remove https://example.org/2024/03/talks
   entente remove --purge article/0f3c9d`,
		Flags:  append(settings(config.Store), &cli.BoolFlag{Name: "purge", Usage: "leave no trace"}, jsonFlag),
		Action: c.remove,
	}
}

func (c *console) remove(ctx *cli.Context) error {
	refs, err := arguments(ctx, 1, -1)
	if err != nil {
		return err
	}
	return c.withStore(ctx, func(_ config.Config, store graph.Store) error {
		ids, missing := articleIDs(ctx.Context, store, refs, ctx.Bool("purge"))
		o, err := store.Apply(ctx.Context, graph.Batch{Remove: ids, Purge: ctx.Bool("purge")})
		if err != nil {
			return fmt.Errorf("remove %d articles: %w", len(ids), err)
		}
		for _, err := range missing {
			fmt.Fprintf(c.err, "entente: %v\n", err)
		}
		return c.printRemoved(o.Removed, len(missing), ctx.Bool("json"))
	})
}

// articleIDs gives the ids of the articles, and an error for each ref that names none. What is to be erased may be
// known only by its tombstone, so then an id stands for itself.
func articleIDs(ctx context.Context, r graph.Reader, refs []string, purge bool) (ids []string, missing []error) {
	for _, ref := range refs {
		article, err := r.ArticleByRef(ctx, ref)
		switch {
		case err == nil:
			ids = append(ids, article.ID)
		case purge && isArticleID(ref):
			ids = append(ids, ref)
		default:
			missing = append(missing, fmt.Errorf("remove %s: %w", ref, err))
		}
	}
	return ids, missing
}

func (c *console) printRemoved(removed, missing int, asJSON bool) error {
	var err error
	if asJSON {
		err = c.printJSON(map[string]int{"removed": removed, "failed": missing})
	} else {
		_, err = fmt.Fprintf(c.out, "%d removed, %d failed\n", removed, missing)
	}
	if err == nil && missing > 0 {
		err = someFailed()
	}
	return err
}
