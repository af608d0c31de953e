package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"entente/queries"
)

func (c *console) queriesCommand() *cli.Command {
	return &cli.Command{
		Name:      "queries",
		Usage:     "list the saved queries, or print one",
		ArgsUsage: "[NAME]",
		Description: `Those in GraphQL run with entente query NAME; those in Cypher are for Neo4j Browser.

   entente queries
   entente queries person-meetings
   entente query person-meetings --variables '{"person": "Antony Blinken"}'`,
		Flags:  []cli.Flag{jsonFlag},
		Action: c.queries,
	}
}

// listed is a saved query with its language.
type listed struct {
	queries.SavedQuery
	Language queries.Language `json:"language"`
}

func (c *console) queries(ctx *cli.Context) error {
	args, err := arguments(ctx, 0, 1)
	if err != nil {
		return err
	}
	all, err := savedQueries()
	if err != nil {
		return err
	}
	if len(args) == 1 {
		return c.printQuery(all, args[0])
	}
	if ctx.Bool("json") {
		return c.printJSON(all)
	}
	out := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	for _, q := range all {
		fmt.Fprintf(out, "%s\t%s\t%s\n", q.Name, q.Language, q.Answers)
	}
	return out.Flush()
}

func savedQueries() ([]listed, error) {
	var all []listed
	for _, language := range []queries.Language{queries.GraphQL, queries.Cypher} {
		saved, err := queries.Saved(language)
		if err != nil {
			return nil, err
		}
		for _, q := range saved {
			all = append(all, listed{q, language})
		}
	}
	return all, nil
}

// printQuery prints all queries of that name: one in each language.
func (c *console) printQuery(all []listed, name string) error {
	found := false
	for _, q := range all {
		if q.Name == name {
			found = true
			fmt.Fprintln(c.out, q.Text)
		}
	}
	if !found {
		return usagef("there is no saved query %q; entente queries lists them", name)
	}
	return nil
}
