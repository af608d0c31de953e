package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"entente/cmd/entente/examples"
	"entente/graph"
	"entente/internal/config"
	"entente/queries"
)

func (c *console) demoCommand() *cli.Command {
	return &cli.Command{
		Name:  "demo",
		Usage: "load some invented example articles, answer a question about them, and serve",
		Description: `Without --store the graph is kept in a temporary folder and is gone afterwards.

   entente demo
   entente demo --no-serve --store sqlite:demo.db`,
		Flags: append(settings(config.Listen, config.Token),
			// The store of the environment holds somebody's work; examples do not belong there.
			&cli.StringFlag{Name: config.Store, Usage: "where the graph is kept; a temporary folder when not given"},
			&cli.BoolFlag{Name: "no-serve", Usage: "end after the answer"}),
		Action: c.demo,
	}
}

func (c *console) demo(ctx *cli.Context) (err error) {
	if _, err := arguments(ctx, 0, 0); err != nil {
		return err
	}
	cfg, err := configure(ctx)
	if err != nil {
		return err
	}
	if !ctx.IsSet(config.Store) {
		dir, err := os.MkdirTemp("", "entente-demo-")
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
		cfg.Store = "sqlite:" + filepath.Join(dir, "demo.db")
	}
	return useStore(ctx.Context, cfg.Store, func(store graph.Store) error { return c.demonstrate(ctx, cfg, store) })
}

func (c *console) demonstrate(ctx *cli.Context, cfg config.Config, store graph.Store) error {
	fmt.Fprintln(c.out, "Loading the example articles; they and the persons in them are invented.")
	if err := c.ingest(ctx.Context, store, examples.Items(), c.newProgress(0), cfg.Workers, false); err != nil {
		return err
	}
	if err := c.demoQuestion(ctx, store); err != nil {
		return err
	}
	if ctx.Bool("no-serve") {
		return nil
	}
	fmt.Fprintln(c.out)
	return c.listen(ctx.Context, cfg, store)
}

// demoQuestion asks for all meetings and shows each with the words that tell it.
func (c *console) demoQuestion(ctx *cli.Context, store graph.Store) error {
	fmt.Fprintln(c.out, "\nQuestion: which meetings do they tell of, and in whose words?")
	filter := queries.Filter{Kinds: []graph.EventKind{graph.Meeting}}
	meetings, err := queries.Events(ctx.Context, store, filter, graph.Page{First: 100})
	if err != nil {
		return err
	}
	s := section{Title: "Meetings", Items: eventLines(meetings.Items), More: meetings.More}
	g := profiler{reader: store, names: map[string]string{}}
	if err := g.quote(ctx.Context, s.Items); err != nil {
		return err
	}
	printSection(c.out, s)
	return nil
}
