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

func printProfile(w io.Writer, p profile) (err error) {
	out := bufio.NewWriter(w)
	defer func() { err = flush(out, err) }()
	fmt.Fprintf(out, "%s (%s)\n", p.Name, p.ID)
	if len(p.Aliases) > 0 {
		fmt.Fprintf(out, "also: %s\n", strings.Join(p.Aliases, ", "))
	}
	if p.Country != "" {
		fmt.Fprintf(out, "country: %s\n", p.Country)
	}
	for _, office := range p.Offices {
		fmt.Fprintf(out, "office: %s\n", office)
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

// line is the statement with its date, how it is told, and how well it is supported.
func (s statement) line() string {
	var parts []string
	for _, part := range []string{string(s.Date), strings.ToLower(string(s.Modality))} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	line := s.Text
	if len(parts) > 0 {
		line = strings.Join(parts, ", ") + ": " + line
	}
	if s.Origins > 0 {
		line += fmt.Sprintf(" [%s, confidence %s]", plural(s.Origins, "origin"), thousandths(s.Confidence))
	}
	return line
}
