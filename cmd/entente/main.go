// Command entente turns news articles into a graph of who met whom, where, when and by whose account, with the sentence
// behind every edge, and answers questions about it. This package only wires the parts to the command line: one file
// for each command.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() { os.Exit(run()) }

// run runs the command line. A first interrupt asks the command to stop, a second one ends the program.
func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	return newConsole(os.Stdin, os.Stdout, os.Stderr).run(ctx, os.Args)
}
