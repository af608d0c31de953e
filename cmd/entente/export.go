package main

import (
	"bufio"
	"context"
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"entente/graph"
	"entente/internal/config"
)

func (c *console) exportCommand() *cli.Command {
	return &cli.Command{
		Name:  "export",
		Usage: "print the graph as JSON lines, a node or an edge each",
		Description: `The lines are in a fixed order and leave out load times: two stores that hold the same
articles, loaded in whatever order, print the same bytes.

   entente export > graph.jsonl
   entente export --hash`,
		Flags:  append(settings(config.Store), &cli.BoolFlag{Name: "hash", Usage: "print the SHA-256 of the lines instead"}),
		Action: c.export,
	}
}

func (c *console) export(ctx *cli.Context) error {
	if _, err := arguments(ctx, 0, 0); err != nil {
		return err
	}
	return c.withStore(ctx, func(_ config.Config, store graph.Store) error {
		if !ctx.Bool("hash") {
			return writeElements(ctx.Context, c.out, store)
		}
		hash, err := graphHash(ctx.Context, store)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintln(c.out, hash)
		return err
	})
}

func writeElements(ctx context.Context, w io.Writer, store graph.Store) (err error) {
	out := bufio.NewWriter(w)
	defer func() { err = flush(out, err) }()
	for element, err := range store.Elements(ctx) {
		if err != nil {
			return err
		}
		if _, err := out.Write(element.Line); err != nil {
			return err
		}
		if err := out.WriteByte('\n'); err != nil {
			return err
		}
	}
	return nil
}
