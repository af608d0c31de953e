package main

import (
	"context"
	"errors"

	"github.com/urfave/cli/v2"

	"entente/graph"
	"entente/graph/stores"
	"entente/internal/config"
)

// withStore opens the store of a command, does the work and closes it.
func (c *console) withStore(ctx *cli.Context, work func(cfg config.Config, store graph.Store) error) error {
	cfg, err := configure(ctx)
	if err != nil {
		return err
	}
	return useStore(ctx.Context, cfg.Store, func(store graph.Store) error { return work(cfg, store) })
}

func useStore(ctx context.Context, url string, work func(store graph.Store) error) error {
	store, err := stores.Open(ctx, url, stores.Options{})
	if err != nil {
		return err
	}
	return errors.Join(work(store), store.Close())
}
