package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"entente/graph"
	"entente/internal/config"
	"entente/internal/extract"
	"entente/internal/extract/engine"
	"entente/loaders"
	"entente/loaders/all"
	"entente/loaders/ingest"
)

func (c *console) extractCommand() *cli.Command {
	return &cli.Command{
		Name:      "extract",
		Usage:     "show what would be loaded, without a store",
		ArgsUsage: "PATH|-…",
		Description: `Reads as load does, and prints what it understands of each article: as JSON (one line
for each article, in order; a record that cannot be read gives a line with "error"),
as text for people, with how each sentence was read, or as CoNLL-U trees.

   entente extract article.txt --format text
   entente extract --input jsonl --format json - < articles.jsonl`,
		Flags: slices.Concat(settings(config.Workers), articleFlags(), []cli.Flag{
			&cli.StringFlag{Name: "input", Value: all.Auto, Usage: "format of the input: " + strings.Join(all.Names(), ", ")},
			&cli.StringFlag{Name: "format", Value: "json", Usage: "format of the output: json, text, conllu"},
		}),
		Action: c.extract,
	}
}

func (c *console) extract(ctx *cli.Context) error {
	paths, err := arguments(ctx, 1, -1)
	if err != nil {
		return err
	}
	cfg, err := configure(ctx)
	if err != nil {
		return err
	}
	format, err := formatOf(ctx.String("format"))
	if err != nil {
		return err
	}
	defaults, err := defaultsOf(ctx, paths)
	if err != nil {
		return err
	}
	p := c.newProgress(0)
	reader := all.Reader{Format: ctx.String("input"), Stdin: c.stdin(ctx.Context), Defaults: defaults, Skipped: p.skipped}
	if err := reader.Check(); err != nil {
		return err
	}
	return c.extractAll(ctx.Context, reader, paths, cfg.Workers, format, p)
}

func (c *console) extractAll(ctx context.Context, reader all.Reader, paths []string, workers int, format format, p *progress) (err error) {
	out := bufio.NewWriter(c.out)
	defer func() { err = flush(out, err) }()
	x, err := newExtractor()
	if err != nil {
		return err
	}
	failed := 0
	for item, report := range ingest.Extract(ctx, reader.Read(ctx, paths), x, workers) {
		if item.Err != nil {
			failed++
			p.failed(item)
			err = format.failure(out, item)
		} else {
			err = format.write(ctx, out, x, item, report)
		}
		if err != nil {
			return err
		}
	}
	if failed > 0 {
		return someFailed()
	}
	return ctx.Err()
}

// format is a way to write what was understood of a record.
type format struct {
	write func(ctx context.Context, w io.Writer, x *extract.Extractor, item loaders.Item, report *graph.Report) error
	// failure writes a record of which nothing was understood.
	failure func(w io.Writer, item loaders.Item) error
}

func formatOf(name string) (format, error) {
	switch name {
	case "json":
		return format{writeJSON, writeError}, nil
	case "text":
		return format{writeText, writeNothing}, nil
	case "conllu":
		return format{writeTrees, writeNothing}, nil
	}
	return format{}, usagef("--format %q: want json, text or conllu", name)
}

func writeJSON(_ context.Context, w io.Writer, _ *extract.Extractor, _ loaders.Item, report *graph.Report) error {
	return encodeLine(w, report)
}

// writeError writes a line too, so that lines out stand for lines in.
func writeError(w io.Writer, item loaders.Item) error {
	return encodeLine(w, map[string]string{"item": item.Name(), "error": item.Err.Error()})
}

// writeText reads the article again: the report alone doesn't say how it came about.
func writeText(ctx context.Context, w io.Writer, x *extract.Extractor, item loaders.Item, report *graph.Report) error {
	fmt.Fprintln(w, item.Name())
	printReport(w, report)
	reading, err := x.Read(ctx, item.Article)
	if err != nil {
		return err
	}
	return printAccounts(w, reading.Accounts())
}

func writeTrees(_ context.Context, w io.Writer, x *extract.Extractor, item loaders.Item, _ *graph.Report) error {
	return engine.WriteCoNLLU(w, x.Annotate(item.Article))
}

func writeNothing(io.Writer, loaders.Item) error { return nil }
