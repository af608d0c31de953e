package main

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"os"
	"sync"

	"github.com/mattn/go-isatty"
	"github.com/urfave/cli/v2"

	"entente/internal/config"
)

// console is where a command reads and writes. Answers go to out; progress, log and complaints to err.
type console struct {
	in       io.Reader
	out, err io.Writer
	// terminal says that a person sees err.
	terminal bool
	log      *slog.Logger
}

func newConsole(in io.Reader, out, err *os.File) *console {
	return &console{
		in: in, out: out, err: err,
		terminal: isatty.IsTerminal(err.Fd()),
		log:      slog.New(slog.NewTextHandler(err, nil)),
	}
}

// printJSON prints a value as one line of JSON, letters as they are.
func (c *console) printJSON(v any) error { return encodeLine(c.out, v) }

func encodeLine(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// stdin gives standard input; reading from it ends when ctx does, although nothing may have come. Nothing is taken from it
// before the first read: it may be somebody else's, as in a loop of the shell.
func (c *console) stdin(ctx context.Context) io.Reader {
	return lazyReader{open: sync.OnceValue(func() io.Reader {
		r, w := io.Pipe()
		go func() {
			_, err := io.Copy(w, c.in)
			w.CloseWithError(err)
		}()
		context.AfterFunc(ctx, func() { r.CloseWithError(ctx.Err()) })
		return r
	})}
}

// lazyReader reads what it opens when it is first read.
type lazyReader struct{ open func() io.Reader }

func (l lazyReader) Read(p []byte) (int, error) { return l.open().Read(p) }

// settings are the flags of these settings, and --json, which every command has.
func settings(names ...string) []cli.Flag {
	var flags []cli.Flag
	for _, name := range names {
		s, _ := config.Lookup(name)
		flags = append(flags, &cli.StringFlag{Name: s.Name, EnvVars: []string{s.Env}, Value: s.Default, Usage: s.Help})
	}
	return flags
}

// configure reads the settings of the command at hand.
func configure(ctx *cli.Context) (config.Config, error) { return config.New(ctx.String) }

var jsonFlag = &cli.BoolFlag{Name: "json", Usage: "print JSON, for a program to read"}
