package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"

	"github.com/urfave/cli/v2"

	"entente/graph"
	"entente/internal/config"
	"entente/internal/extract"
	"entente/loaders"
)

func (c *console) refreshCommand() *cli.Command {
	return &cli.Command{
		Name:  "refresh",
		Usage: "read the articles of the store again with this version of the extractor",
		Description: `A graph is made by one version of the extractor. A newer program refuses to load into
a store of an older one until this has read the kept texts again. Interrupted, it goes
on where it stopped.

   entente refresh`,
		Flags:  append(settings(config.Store, config.Workers), jsonFlag),
		Action: c.refresh,
	}
}

func (c *console) refresh(ctx *cli.Context) error {
	if _, err := arguments(ctx, 0, 0); err != nil {
		return err
	}
	return c.withStore(ctx, func(cfg config.Config, store graph.Store) error {
		if err := store.BeginRefresh(ctx.Context, extract.Version); err != nil {
			return fmt.Errorf("begin the refresh: %w", err)
		}
		items := outdated(ctx.Context, store)
		failed := c.ingest(ctx.Context, store, items, c.newProgress(0), cfg.Workers, ctx.Bool("json"))
		if failed != nil && !errors.Is(failed, errItems) {
			return failed
		}
		if err := removeOutdated(ctx.Context, store); err != nil {
			return err
		}
		return errors.Join(store.EndRefresh(ctx.Context), failed)
	})
}

// outdated yields the articles whose reports are of another version. Each is a record that --retry can load, should this
// version fail to read it.
func outdated(ctx context.Context, store graph.Store) iter.Seq[loaders.Item] {
	return func(yield func(loaders.Item) bool) {
		for report, err := range store.Reports(ctx, "") {
			if err == nil && report.Extractor == extract.Version {
				continue
			}
			if !yield(keptItem(report, err)) || err != nil {
				return
			}
		}
	}
}

func keptItem(report *graph.Report, err error) loaders.Item {
	if err != nil {
		return loaders.Item{Input: "store", Err: err}
	}
	item := loaders.Item{Input: report.Article.ID, Place: "kept text", Article: report.Article}
	item.Raw, item.Err = json.Marshal(report.Article)
	return item
}

// removeOutdated takes the articles out of the graph that this version could not read: they stand in the quarantine now.
func removeOutdated(ctx context.Context, store graph.Store) error {
	var ids []string
	for item := range outdated(ctx, store) {
		if item.Err != nil {
			return item.Err
		}
		ids = append(ids, item.Article.ID)
	}
	if len(ids) == 0 {
		return nil
	}
	_, err := store.Apply(ctx, graph.Batch{Remove: ids})
	return err
}
