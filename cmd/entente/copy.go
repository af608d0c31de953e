package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"time"

	"github.com/urfave/cli/v2"

	"entente/graph"
	"entente/internal/config"
)

func (c *console) copyCommand() *cli.Command {
	return &cli.Command{
		Name:  "copy",
		Usage: "write a whole graph into another store",
		Description: `Copies all articles with what was read in them, when they were loaded and what could
not be loaded, and folds them anew; then compares the two graphs. What is there already
is left alone, so a copy that was cut off goes on. The other store must hold no articles
of its own. Notes of removed articles stay behind.

   entente copy --from sqlite:news.db --to neo4j://localhost
   entente copy --to sqlite:backup.db`,
		Flags: append(settings(config.Store),
			&cli.StringFlag{Name: "from", Usage: "the store to copy; --store where it is not given"},
			&cli.StringFlag{Name: "to", Usage: "the store to write into"}, jsonFlag),
		Action: c.copy,
	}
}

// copied is what copy prints as JSON.
type copied struct {
	Articles int    `json:"articles"`
	Hash     string `json:"hash"`
}

func (c *console) copy(ctx *cli.Context) error {
	if _, err := arguments(ctx, 0, 0); err != nil {
		return err
	}
	cfg, err := configure(ctx)
	if err != nil {
		return err
	}
	from, to := ctx.String("from"), ctx.String("to")
	if from == "" {
		from = cfg.Store
	}
	if to == "" || to == from {
		return usagef("copy: name another store with --to; see entente help copy")
	}
	var done copied
	err = useStore(ctx.Context, from, func(source graph.Store) error {
		return useStore(ctx.Context, to, func(target graph.Store) (err error) {
			done, err = copyStore(ctx.Context, source, target)
			return err
		})
	})
	if err != nil {
		return fmt.Errorf("copy %s to %s: %w", from, to, err)
	}
	if ctx.Bool("json") {
		return c.printJSON(done)
	}
	_, err = fmt.Fprintf(c.out, "copied %d articles; both graphs are the same, %s\n", done.Articles, done.Hash)
	return err
}

// copyStore copies everything and checks that the graphs are the same.
func copyStore(ctx context.Context, source, target graph.Store) (done copied, err error) {
	if done.Articles, err = copyReports(ctx, source, target); err != nil {
		return done, err
	}
	failures, err := source.Quarantined(ctx)
	if err == nil {
		err = target.Quarantine(ctx, failures)
	}
	if err != nil {
		return done, fmt.Errorf("copy what could not be loaded: %w", err)
	}
	if done.Hash, err = graphHash(ctx, source); err != nil {
		return done, err
	}
	other, err := graphHash(ctx, target)
	if err == nil && other != done.Hash {
		err = fmt.Errorf("the graphs differ (%s, %s): the other store holds other articles too, or the first was made by another version; see entente verify", done.Hash, other)
	}
	return done, err
}

// copyBatch is how many reports are copied at once.
const copyBatch = 500

// copyReports copies all reports with their load times.
func copyReports(ctx context.Context, source, target graph.Store) (int, error) {
	batch, err := firstBatch(ctx, source)
	if err != nil {
		return 0, err
	}
	total := 0
	write := func() error {
		if batch.LoadedAt, err = loadTimes(ctx, source, batch.Put); err != nil {
			return err
		}
		if _, err := target.Apply(ctx, batch); err != nil {
			return fmt.Errorf("after %d articles: %w", total, err)
		}
		total += len(batch.Put)
		batch = graph.Batch{}
		return nil
	}
	for report, err := range source.Reports(ctx, "") {
		if err != nil {
			return total, err
		}
		if batch.Put = append(batch.Put, report); len(batch.Put) < copyBatch {
			continue
		}
		if err := write(); err != nil {
			return total, err
		}
	}
	return total, write()
}

// loadTimes says when the articles of some reports were loaded.
func loadTimes(ctx context.Context, source graph.Store, reports []*graph.Report) (map[string]time.Time, error) {
	ids := make([]string, len(reports))
	for i, r := range reports {
		ids[i] = r.Article.ID
	}
	articles, err := source.ArticlesByID(ctx, ids)
	times := make(map[string]time.Time, len(articles))
	for _, a := range articles {
		times[a.ID] = a.LoadedAt
	}
	return times, err
}

// graphHash is what export --hash prints.
func graphHash(ctx context.Context, store graph.Store) (string, error) {
	digest := sha256.New()
	err := writeElements(ctx, digest, store)
	return fmt.Sprintf("%x", digest.Sum(nil)), err
}
