package main

import (
	"strings"

	"github.com/urfave/cli/v2"
)

// arrange puts the flags of a command line directly behind its command, wherever they stood, and everything else after
// them. The cli package would take a flag that follows a path for another path, without a word.
func arrange(commands []*cli.Command, args []string) []string {
	values := valueFlags(commands)
	var flags, rest []string
	for i := 0; i < len(args); i++ {
		arg := args[i]
		if arg == "--" {
			rest = append(rest, args[i+1:]...)
			break
		}
		if !isFlag(arg) {
			rest = append(rest, arg)
			continue
		}
		flags = append(flags, arg)
		if values[flagName(arg)] && i+1 < len(args) {
			i++
			flags = append(flags, args[i])
		}
	}
	if len(rest) == 0 {
		return flags
	}
	arranged := append(rest[:1:1], flags...)
	if len(rest) > 1 {
		arranged = append(append(arranged, "--"), rest[1:]...)
	}
	return arranged
}

func isFlag(arg string) bool { return len(arg) > 1 && arg[0] == '-' }

// flagName gives the name of a flag, empty when its value stands in the same argument.
func flagName(arg string) string {
	if strings.Contains(arg, "=") {
		return ""
	}
	return strings.TrimLeft(arg, "-")
}

// valueFlags tells which flags take the argument behind them. A flag means the same in every command that has it.
func valueFlags(commands []*cli.Command) map[string]bool {
	takes := map[string]bool{}
	for _, command := range commands {
		for _, flag := range command.Flags {
			_, isSwitch := flag.(*cli.BoolFlag)
			for _, name := range flag.Names() {
				takes[name] = !isSwitch
			}
		}
	}
	return takes
}
