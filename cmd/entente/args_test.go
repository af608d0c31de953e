package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/urfave/cli/v2"
)

func TestArrange(t *testing.T) {
	tests := []struct{ name, given, want string }{
		{"flags behind", "load a.txt --published 2024 --retry b.txt", "load --published 2024 --retry -- a.txt b.txt"},
		{"flags before", "load --published 2024 a.txt", "load --published 2024 -- a.txt"},
		{"before the command", "--store sqlite:x load a.txt", "load --store sqlite:x -- a.txt"},
		{"value with the flag", "load a.txt --published=2024 -store=x", "load --published=2024 -store=x -- a.txt"},
		{"standard input", "extract - --input jsonl", "extract --input jsonl -- -"},
		{"switch before a path", "load --retry a.txt", "load --retry -- a.txt"},
		{"end of flags", "load -- --odd-name.txt", "load -- --odd-name.txt"},
		{"end of flags after a path", "load a.txt --json -- -b", "load --json -- a.txt -b"},
		{"unknown flag", "load a.txt --nope", "load --nope -- a.txt"},
		{"value missing", "load a.txt --published", "load --published -- a.txt"},
		{"no arguments", "stats --json", "stats --json"},
		{"no command", "--help", "--help"},
		{"nothing", "", ""},
	}
	commands := testConsole().commands()
	for _, test := range tests {
		got := arrange(commands, strings.Fields(test.given))
		if diff := cmp.Diff(strings.Fields(test.want), got, cmp.Transformer("line", func(s []string) string { return strings.Join(s, " ") })); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// A flag takes a value in all commands or in none; arrange could not tell otherwise.
func TestFlagsMeanTheSameEverywhere(t *testing.T) {
	kinds := map[string]bool{}
	for _, command := range testConsole().commands() {
		for _, flag := range command.Flags {
			_, isSwitch := flag.(*cli.BoolFlag)
			name := flag.Names()[0]
			if before, known := kinds[name]; known && before != isSwitch {
				t.Errorf("--%s of %s takes a value in one command and none in another", name, command.Name)
			}
			kinds[name] = isSwitch
		}
	}
}

// Every command says what it is for, with an example.
func TestHelp(t *testing.T) {
	for _, command := range testConsole().commands() {
		if command.Usage == "" || command.Name != "version" && !strings.Contains(command.Description, "entente "+command.Name) {
			t.Errorf("%s: want a line on its use, and an example", command.Name)
		}
	}
}

func testConsole() *console { return &console{} }
