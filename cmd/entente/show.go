package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"entente/graph"
	"entente/internal/config"
	"entente/queries"
)

func (c *console) showCommand() *cli.Command {
	return &cli.Command{
		Name:      "show",
		Usage:     "show what the graph knows of a person, country, city, place, group or office",
		ArgsUsage: "ENTITY",
		Description: `An entity is named by its id, an ISO country code, a full name or an alias. Each event
and fact comes with the words that tell it and where they stand.

   entente show "Antony Blinken"
   entente show EG --json`,
		Flags:  append(settings(config.Store), jsonFlag),
		Action: c.show,
	}
}

func (c *console) show(ctx *cli.Context) error {
	args, err := arguments(ctx, 1, 1)
	if err != nil {
		return err
	}
	return c.withStore(ctx, func(_ config.Config, store graph.Store) error {
		entity, err := queries.Lookup(ctx.Context, store, args[0])
		if err != nil {
			return err
		}
		p, err := newProfile(ctx.Context, store, entity)
		if err != nil {
			return fmt.Errorf("show %s: %w", entity.ID, err)
		}
		if ctx.Bool("json") {
			return c.printJSON(p)
		}
		return printProfile(c.out, p)
	})
}

// maxAliases is how many other names a profile shows.
const maxAliases = 15

func printProfile(w io.Writer, p profile) (err error) {
	out := bufio.NewWriter(w)
	defer func() { err = flush(out, err) }()
	fmt.Fprintf(out, "%s (%s)\n", p.Name, p.ID)
	if n := len(p.Aliases); n > maxAliases {
		fmt.Fprintf(out, "also: %s and %d more\n", strings.Join(p.Aliases[:maxAliases], ", "), n-maxAliases)
	} else if n > 0 {
		fmt.Fprintf(out, "also: %s\n", strings.Join(p.Aliases, ", "))
	}
	if p.Country != "" {
		fmt.Fprintf(out, "country: %s\n", p.Country)
	}
	for _, r := range p.Related {
		for _, name := range r.Names {
			fmt.Fprintf(out, "%s: %s\n", r.Relation, name)
		}
		if r.More {
			fmt.Fprintf(out, "… and more %ss\n", r.Relation)
		}
	}
	for _, s := range p.Events {
		printSection(out, s)
	}
	printSection(out, section{Title: "Facts", Items: p.Facts})
	return nil
}

func printSection(w io.Writer, s section) {
	if len(s.Items) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\n", s.Title)
	for _, item := range s.Items {
		fmt.Fprintf(w, "  %s\n", item.line())
		if item.Quote != "" {
			fmt.Fprintf(w, "    “%s”\n    (%s)\n", oneLine(item.Quote), item.Article)
		}
	}
	if s.More {
		fmt.Fprintln(w, "  … and earlier ones; entente query lists all")
	}
}

// line is the statement with its date and how well it is supported.
func (s statement) line() string {
	line := s.Text
	if s.Date != "" {
		line = string(s.Date) + ": " + line
	}
	if s.Origins > 0 {
		line += fmt.Sprintf(" [%s, confidence %s]", plural(s.Origins, "origin"), thousandths(s.Confidence))
	}
	return line
}
