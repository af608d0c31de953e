package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"slices"

	"github.com/urfave/cli/v2"

	"entente/graph"
	"entente/internal/config"
	"entente/internal/world"
	"entente/loaders"
	"entente/loaders/all"
	"entente/loaders/ingest"
)

func (c *console) loadCommand() *cli.Command {
	return &cli.Command{
		Name:      "load",
		Usage:     "read articles into the graph",
		ArgsUsage: "PATH|-…",
		Description: `Reads files, folders and standard input (-): plain text, one article a file, whose
first line may be its URL; and JSON lines with url, title, published, source, language
and text, of which only text is required. In a folder it reads .txt and .jsonl and
their .gz. Flags fill in what a record does not say itself.

A record that cannot be read is named and kept for --retry; the rest is loaded.
Loading the same again changes nothing, so after a crash or Ctrl-C load again.

   entente load article.txt --published 2024-03-19
   entente load news/ more.jsonl.gz --source "Example Times"
   producer | entente load -
   entente load --retry`,
		Flags: slices.Concat(settings(config.Store, config.Workers), articleFlags(), []cli.Flag{
			&cli.BoolFlag{Name: "retry", Usage: "try again what failed before"},
			jsonFlag,
		}),
		Action: c.load,
	}
}

func (c *console) load(ctx *cli.Context) error {
	least := 1
	if ctx.Bool("retry") {
		least = 0
	}
	paths, err := arguments(ctx, least, -1)
	if err != nil {
		return err
	}
	defaults, err := defaultsOf(ctx, paths)
	if err != nil {
		return err
	}
	return c.withStore(ctx, func(cfg config.Config, store graph.Store) error {
		return c.loadInto(ctx, cfg, store, defaults, paths)
	})
}

func (c *console) loadInto(ctx *cli.Context, cfg config.Config, store graph.Store, defaults loaders.Defaults, paths []string) error {
	if err := sameExtractor(ctx.Context, store); err != nil {
		return err
	}
	reader := all.Reader{Stdin: c.stdin(ctx.Context), Defaults: defaults}
	p := c.newProgress(reader.Size(paths))
	reader.Skipped, reader.Consumed = p.skipped, p.read
	items := reader.Read(ctx.Context, paths)
	if ctx.Bool("retry") {
		failures, err := store.Quarantined(ctx.Context)
		if err != nil {
			return err
		}
		items = concat(reader.Retry(ctx.Context, failures), items)
	}
	return c.ingest(ctx.Context, store, items, p, cfg.Workers, ctx.Bool("json"))
}

func concat(a, b iter.Seq[loaders.Item]) iter.Seq[loaders.Item] {
	return func(yield func(loaders.Item) bool) {
		for _, items := range []iter.Seq[loaders.Item]{a, b} {
			for item := range items {
				if !yield(item) {
					return
				}
			}
		}
	}
}

// ingest loads the items and says what came of it.
func (c *console) ingest(ctx context.Context, store graph.Store, items iter.Seq[loaders.Item], p *progress, workers int, asJSON bool) error {
	x, err := newExtractor()
	if err != nil {
		return err
	}
	w, err := world.New()
	if err != nil {
		return err
	}
	outcome := loadOutcome{Failures: []loadFailure{}}
	summary, err := ingest.Run(ctx, items, x, store, ingest.Options{
		Workers:  workers,
		World:    &w,
		Progress: p.batch,
		Failed: func(item loaders.Item) {
			p.failed(item)
			outcome.note(item)
		},
	})
	outcome.Summary = summary
	p.clear()
	if errors.Is(err, context.Canceled) {
		fmt.Fprintln(c.err, "entente: interrupted; the same command goes on where it stopped")
		err = errors.Join(err, errReported)
	}
	if failed := c.printOutcome(outcome, asJSON); err == nil {
		err = failed
	}
	if err == nil && summary.Failed > 0 {
		err = someFailed()
	}
	return err
}

// maxNamed bounds how many failures the summary repeats.
const maxNamed = 100

type loadOutcome struct {
	ingest.Summary
	Failures []loadFailure `json:"failures"`
}

type loadFailure struct {
	Item   string `json:"item"`
	Reason string `json:"reason"`
}

func (o *loadOutcome) note(item loaders.Item) {
	if len(o.Failures) < maxNamed {
		o.Failures = append(o.Failures, loadFailure{item.Name(), item.Err.Error()})
	}
}

func (c *console) printOutcome(o loadOutcome, asJSON bool) error {
	if asJSON {
		return c.printJSON(o)
	}
	fmt.Fprintf(c.out, "%d added, %d replaced, %d unchanged, %d failed\n", o.Added, o.Replaced, o.Unchanged, o.Failed)
	for _, f := range o.Failures {
		fmt.Fprintf(c.out, "  failed: %s: %s\n", f.Item, f.Reason)
	}
	if o.Failed > len(o.Failures) {
		fmt.Fprintf(c.out, "  and %d more\n", o.Failed-len(o.Failures))
	}
	if o.Failed > 0 {
		fmt.Fprintln(c.out, "They are kept; entente load --retry tries them again.")
	}
	return nil
}

// articleFlags say of articles what their records don't.
func articleFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "published", Usage: "day of publication, as 2024-03-19"},
		&cli.StringFlag{Name: "url", Usage: "address of the one article"},
		&cli.StringFlag{Name: "title", Usage: "title of the one article"},
		&cli.StringFlag{Name: "source", Usage: "who published it"},
		&cli.StringFlag{Name: "language", Usage: "language as a BCP 47 tag, as en or es"},
	}
}

// defaultsOf reads the flags that fill in what records do not say.
func defaultsOf(ctx *cli.Context, paths []string) (loaders.Defaults, error) {
	published, err := graph.ParseDate(ctx.String("published"))
	if err != nil {
		return loaders.Defaults{}, usagef("--published: %v", err)
	}
	d := loaders.Defaults{
		URL: ctx.String("url"), Title: ctx.String("title"), Source: ctx.String("source"), Language: ctx.String("language"), Published: published,
	}
	if (d.URL != "" || d.Title != "") && !isOneFile(paths) {
		return d, usagef("--url and --title belong to one article: name one file with them")
	}
	return d, nil
}

func isOneFile(paths []string) bool {
	if len(paths) != 1 {
		return false
	}
	info, err := os.Stat(paths[0])
	return err != nil || !info.IsDir()
}
