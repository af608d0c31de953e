package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"entente/graph"
	"entente/internal/config"
	"entente/internal/extract"
)

func (c *console) verifyCommand() *cli.Command {
	return &cli.Command{
		Name:  "verify",
		Usage: "check every quote against its article and every edge against its reports",
		Description: `Reads every quote and mention again from the text of its article, folds all reports
anew into a store of its own, and compares that with the graph, node by node and edge
by edge. Any mismatch is named, and the exit code is 1.

   entente verify`,
		Flags:  append(settings(config.Store), jsonFlag),
		Action: c.verify,
	}
}

// verification counts what was checked and gathers what does not match.
type verification struct {
	Articles   int      `json:"articles"`
	Quotes     int      `json:"quotes"`
	Elements   int      `json:"elements"`
	Mismatches []string `json:"mismatches"`
}

func (v *verification) mismatch(format string, args ...any) {
	v.Mismatches = append(v.Mismatches, fmt.Sprintf(format, args...))
}

func (c *console) verify(ctx *cli.Context) error {
	if _, err := arguments(ctx, 0, 0); err != nil {
		return err
	}
	v := verification{Mismatches: []string{}}
	err := c.withStore(ctx, func(_ config.Config, store graph.Store) error {
		if err := sameExtractor(ctx.Context, store); err != nil {
			return err
		}
		return v.run(ctx.Context, store)
	})
	if err != nil {
		return fmt.Errorf("verify: %w", err)
	}
	return c.printVerification(v, ctx.Bool("json"))
}

// sameExtractor refuses a store that another version made: what it knows of the world may differ from what this one does.
func sameExtractor(ctx context.Context, store graph.Store) error {
	version, err := store.Extractor(ctx)
	if err == nil && version != "" && version != extract.Version {
		err = fmt.Errorf("%w: %s, this program has %s; run entente refresh first", graph.ErrExtractorVersion, version, extract.Version)
	}
	return err
}

func (v *verification) run(ctx context.Context, store graph.Store) (err error) {
	dir, err := os.MkdirTemp("", "entente-verify-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	return useStore(ctx, "sqlite:"+filepath.Join(dir, "fold.db"), func(anew graph.Store) error {
		if err := v.refold(ctx, store, anew); err != nil {
			return err
		}
		return v.compare(ctx, store, anew)
	})
}

func (c *console) printVerification(v verification, asJSON bool) error {
	if asJSON {
		if err := c.printJSON(v); err != nil {
			return err
		}
	} else {
		for _, m := range v.Mismatches {
			fmt.Fprintln(c.out, m)
		}
		fmt.Fprintf(c.out, "articles %d, quotes %d, nodes and edges %d; mismatches %d\n", v.Articles, v.Quotes, v.Elements, len(v.Mismatches))
	}
	if len(v.Mismatches) > 0 {
		return someFailed()
	}
	return nil
}
