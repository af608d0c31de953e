package main

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/urfave/cli/v2"
)

const description = `News articles go in, a graph of who met whom, where, when and by whose account comes out, with the exact
sentence behind every edge.

   entente demo                                     look at it with example articles
   entente load news/                               read a folder of articles
   entente show "Antony Blinken"                    what the graph knows of someone
   entente query '{ meetings(filter: {with: ["Egypt"]}) { nodes { summary date } } }'

Every command takes --store (or ENTENTE_STORE). Flags may stand before or after paths.

Exit codes: ` + exitHelp

// run runs one command line, without ever ending the program, and gives its exit code.
func (c *console) run(ctx context.Context, args []string) int {
	app := c.app()
	args = append(args[:1:1], arrange(app.Commands, args[1:])...)
	err := app.RunContext(ctx, args)
	switch {
	case err == nil || errors.Is(err, errReported):
	case ctx.Err() != nil && errors.Is(err, ctx.Err()):
		fmt.Fprintln(c.err, "entente: interrupted")
	default:
		fmt.Fprintf(c.err, "entente: %v\n", err)
	}
	return exitCode(err)
}

func (c *console) app() *cli.App {
	app := &cli.App{
		Name:            "entente",
		Usage:           "a graph of who met whom, from news articles, with the sentence behind every edge",
		Description:     description,
		Version:         version(),
		Commands:        c.commands(),
		Reader:          c.in,
		Writer:          c.out,
		ErrWriter:       c.err,
		HideHelpCommand: false,
		ExitErrHandler:  func(*cli.Context, error) {},
		OnUsageError:    wrongUse,
		Action:          noCommand,
	}
	for _, command := range app.Commands {
		command.OnUsageError = wrongUse
	}
	return app
}

func (c *console) commands() []*cli.Command {
	return []*cli.Command{
		c.demoCommand(), c.loadCommand(), c.extractCommand(), c.queryCommand(), c.serveCommand(), c.showCommand(),
		c.verifyCommand(), c.removeCommand(), c.refreshCommand(), c.copyCommand(), c.exportCommand(), c.statsCommand(), c.queriesCommand(),
		c.versionCommand(),
	}
}

func wrongUse(_ *cli.Context, err error, _ bool) error { return usagef("%v; see entente help", err) }

func noCommand(ctx *cli.Context) error {
	if name := ctx.Args().First(); name != "" {
		return usagef("there is no command %q; see entente help", name)
	}
	return cli.ShowAppHelp(ctx)
}

// arguments gives the arguments of a command, at least min and at most max of them (max < 0: any number).
func arguments(ctx *cli.Context, min, max int) ([]string, error) {
	args := ctx.Args().Slice()
	if len(args) < min || max >= 0 && len(args) > max {
		return nil, usagef("%s takes %s, not %d arguments; see entente help %s", ctx.Command.Name, ctx.Command.ArgsUsage, len(args), ctx.Command.Name)
	}
	if i := slices.Index(args, ""); i >= 0 {
		return nil, usagef("%s: argument %d is empty", ctx.Command.Name, i+1)
	}
	return args, nil
}

// flush ends buffered output: a full disk must not look like success.
func flush(w interface{ Flush() error }, err error) error {
	return errors.Join(err, w.Flush())
}
