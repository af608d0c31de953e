// Command eval scores the language engine on annotated corpora:
//
//	go run ./internal/extract/eval --names FILE.conll --trees FILE.conllu
//
// Both flags may be given more than once. Each file is scored twice: on the corpus's own tokens, and from raw text,
// where sentences and tokens count too.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"entente/internal/extract/engine"
)

// files is a flag that may be given more than once.
type files []string

func (f *files) String() string     { return strings.Join(*f, " ") }
func (f *files) Set(s string) error { *f = append(*f, s); return nil }

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

func run(args []string, w io.Writer) error {
	var names, trees, models files
	set := flag.NewFlagSet("eval", flag.ContinueOnError)
	set.Var(&names, "names", "`file` of tokens and BIO labels")
	set.Var(&trees, "trees", "`file` of trees in CoNLL-U")
	set.Var(&models, "model", "model `file` to use in place of those built in")
	language := set.String("language", "", "language of the files; by default es if a file's name begins so, else en")
	block := set.Int("block", 15, "number of sentences of names that stand together as one text; 1 shows what a text's names do for each other")
	errors := set.Bool("errors", false, "print what was missed and what was invented")
	if err := set.Parse(args); err != nil {
		return err
	}
	e, err := open(models)
	if err != nil {
		return err
	}
	for _, path := range trees {
		if err := evalTrees(w, e, path, languageOf(path, *language), *errors); err != nil {
			return err
		}
	}
	for _, path := range names {
		if err := evalNames(w, e, path, languageOf(path, *language), max(*block, 1), *errors); err != nil {
			return err
		}
	}
	printMemory(w)
	return nil
}

// printMemory prints the most memory that was resident, where the system tells.
func printMemory(w io.Writer) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return
	}
	for line := range strings.Lines(string(status)) {
		if peak, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			fmt.Fprintln(w, "resident memory at most", strings.TrimSpace(peak), "(with the corpora)")
		}
	}
}

func open(paths []string) (*engine.Engine, error) {
	if len(paths) == 0 {
		return engine.Default()
	}
	var data []string
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			return nil, err
		}
		data = append(data, string(b))
	}
	return engine.New(data...)
}

func languageOf(path, told string) string {
	switch {
	case told != "":
		return told
	case strings.HasPrefix(path[strings.LastIndexByte(path, '/')+1:], "es_"):
		return "es"
	}
	return "en"
}
