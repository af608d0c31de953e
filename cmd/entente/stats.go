package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"entente/graph"
	"entente/internal/config"
)

func (c *console) statsCommand() *cli.Command {
	return &cli.Command{
		Name:  "stats",
		Usage: "count what the store holds",
		Description: `   entente stats
   entente stats --json`,
		Flags:  append(settings(config.Store), jsonFlag),
		Action: c.stats,
	}
}

// counts is what stats prints as JSON.
type counts struct {
	Articles    int            `json:"articles"`
	Entities    int            `json:"entities"`
	Events      int            `json:"events"`
	Facts       int            `json:"facts"`
	ByKind      map[string]int `json:"byKind"`
	Quarantined int            `json:"quarantined"`
	Extractor   string         `json:"extractor"`
}

func (c *console) stats(ctx *cli.Context) error {
	if _, err := arguments(ctx, 0, 0); err != nil {
		return err
	}
	return c.withStore(ctx, func(_ config.Config, store graph.Store) error {
		stats, err := store.Stats(ctx.Context)
		if err != nil {
			return err
		}
		failures, err := store.Quarantined(ctx.Context)
		if err != nil {
			return err
		}
		version, err := store.Extractor(ctx.Context)
		if err != nil {
			return err
		}
		if ctx.Bool("json") {
			return c.printJSON(countsOf(stats, len(failures), version))
		}
		return c.printStats(stats, len(failures), version)
	})
}

func countsOf(s graph.Stats, quarantined int, version string) counts {
	byKind := map[string]int{}
	for _, k := range s.ByKind {
		byKind[k.Kind] = k.Count
	}
	return counts{s.Articles, s.Entities, s.Events, s.Facts, byKind, quarantined, version}
}

func (c *console) printStats(s graph.Stats, quarantined int, version string) error {
	out := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(out, "articles\t%d\nentities\t%d\nevents\t%d\nfacts\t%d\n", s.Articles, s.Entities, s.Events, s.Facts)
	for _, k := range s.ByKind {
		if k.Count > 0 {
			fmt.Fprintf(out, "  %s\t%d\n", k.Kind, k.Count)
		}
	}
	fmt.Fprintf(out, "quarantined\t%d\nextractor\t%s\n", quarantined, version)
	return out.Flush()
}
