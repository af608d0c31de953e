package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"entente/graph"
	"entente/internal/config"
	"entente/internal/extract"
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
as text for people, or as CoNLL-U trees.

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
	write, err := formatter(ctx.String("format"))
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
	return c.extractAll(ctx.Context, reader, paths, cfg.Workers, write)
}

func (c *console) extractAll(ctx context.Context, reader all.Reader, paths []string, workers int, write format) (err error) {
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
			c.newProgress(0).failed(item)
		}
		if err := write(out, x, item, report); err != nil {
			return err
		}
	}
	if failed > 0 {
		return someFailed()
	}
	return ctx.Err()
}

// format writes what was understood of one record; report is nil where item.Err says why.
type format func(w io.Writer, x *extract.Extractor, item loaders.Item, report *graph.Report) error

func formatter(name string) (format, error) {
	switch name {
	case "json":
		return writeJSON, nil
	case "text":
		return writeText, nil
	case "conllu":
		return writeTrees, nil
	}
	return nil, usagef("--format %q: want json, text or conllu", name)
}

// writeJSON writes one line, whatever came of the record, so that lines out stand for lines in.
func writeJSON(w io.Writer, _ *extract.Extractor, item loaders.Item, report *graph.Report) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	if item.Err != nil {
		return e.Encode(map[string]string{"item": item.Name(), "error": item.Err.Error()})
	}
	return e.Encode(report)
}

func writeText(w io.Writer, _ *extract.Extractor, item loaders.Item, report *graph.Report) error {
	if item.Err != nil {
		return nil
	}
	fmt.Fprintf(w, "%s\n", item.Name())
	return printReport(w, report)
}
