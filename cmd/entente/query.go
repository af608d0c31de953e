package main

import (
	"context"
	"encoding/json"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"entente/graph"
	"entente/internal/config"
	"entente/queries"
	"entente/schema"
)

func (c *console) queryCommand() *cli.Command {
	return &cli.Command{
		Name:      "query",
		Usage:     "answer a GraphQL query as JSON",
		ArgsUsage: "GRAPHQL|@FILE|NAME",
		Description: `Takes the query itself, the file that holds it, or the name of a saved one (see
entente queries). The exit code is 1 when the answer holds errors.

   entente query '{ stats { articles events } }'
   entente query person-meetings --variables '{"person": "Antony Blinken"}'
   entente query @questions/summits.graphql --variables '{"who": "Egypt"}'`,
		Flags:  append(settings(config.Store), &cli.StringFlag{Name: "variables", Usage: "JSON object with the variables of the query"}),
		Action: c.query,
	}
}

func (c *console) query(ctx *cli.Context) error {
	args, err := arguments(ctx, 1, 1)
	if err != nil {
		return err
	}
	request, err := requestOf(args[0], ctx.String("variables"))
	if err != nil {
		return err
	}
	return c.withStore(ctx, func(_ config.Config, store graph.Store) error {
		return c.answer(ctx.Context, store, request)
	})
}

// answer prints the answer; errors stand in it, so only the exit code tells of them too.
func (c *console) answer(ctx context.Context, store graph.Store, request schema.Request) error {
	// It is the caller's own store and machine, so cost and time are theirs to spend.
	s, err := schema.New(store, schema.Limits{Cost: schema.Unlimited, Time: schema.Unlimited})
	if err != nil {
		return err
	}
	response := s.Execute(ctx, request)
	if err := c.printJSON(response); err != nil {
		return err
	}
	if len(response.Errors) > 0 {
		return someFailed()
	}
	return nil
}

func requestOf(query, variables string) (schema.Request, error) {
	text, err := queryText(query)
	if err != nil {
		return schema.Request{}, err
	}
	request := schema.Request{Query: text}
	if variables != "" {
		if err := json.Unmarshal([]byte(variables), &request.Variables); err != nil {
			return schema.Request{}, usagef("--variables: want a JSON object: %v", err)
		}
	}
	return request, nil
}

// queryText finds the text of a query: GraphQL has a brace in it, which names of saved queries and @FILE have not.
func queryText(query string) (string, error) {
	if path, isFile := strings.CutPrefix(query, "@"); isFile {
		text, err := os.ReadFile(path)
		if err != nil {
			return "", usagef("read the query: %v", err)
		}
		return string(text), nil
	}
	if strings.Contains(query, "{") {
		return query, nil
	}
	saved, err := queries.FindSaved(queries.GraphQL, query)
	if err != nil {
		return "", usagef("%v; a query of your own has braces", err)
	}
	return saved.Text, nil
}
