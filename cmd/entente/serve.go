package main

import (
	"context"
	"fmt"

	"github.com/urfave/cli/v2"

	"entente/graph"
	"entente/internal/config"
	"entente/schema"
)

func (c *console) serveCommand() *cli.Command {
	return &cli.Command{
		Name:  "serve",
		Usage: "answer GraphQL over HTTP",
		Description: `GraphQL at /graphql, a page to ask at /, /healthz, /metrics. It listens on this
machine alone, unless --listen names another address and --token says what callers
must send. Ctrl-C ends it when the open requests are answered.

   entente serve
   entente serve --listen 0.0.0.0:8080 --token "$TOKEN"`,
		Flags:  settings(config.Store, config.Listen, config.Token),
		Action: c.serve,
	}
}

func (c *console) serve(ctx *cli.Context) error {
	if _, err := arguments(ctx, 0, 0); err != nil {
		return err
	}
	return c.withStore(ctx, func(cfg config.Config, store graph.Store) error {
		return c.listen(ctx.Context, cfg, store)
	})
}

// listen serves until ctx ends and the open requests are answered.
func (c *console) listen(ctx context.Context, cfg config.Config, store graph.Store) error {
	server, err := schema.NewServer(store, schema.Options{Token: cfg.Token, Log: c.log})
	if err != nil {
		return err
	}
	listener, err := server.Listen(ctx, cfg.Listen)
	if err != nil {
		return fmt.Errorf("%w; --listen chooses another address", err)
	}
	address := "http://" + listener.Addr().String()
	fmt.Fprintf(c.out, "Ask at %s/ in a browser, or send GraphQL to %s/graphql. Ctrl-C ends.\n", address, address)
	return server.Serve(ctx, listener)
}
