package neo4jstore

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

//go:embed cypher/*.cypher
var cypherFiles embed.FS

// statements gives all statements by name, with the fragments that they name in braces put in but for those of isOptional.
var statements = sync.OnceValue(func() map[string]string {
	parts, err := readStatements(cypherFiles)
	if err != nil {
		panic(err) // the files are in the binary
	}
	var fragments []string
	for name, text := range parts {
		if !isOptional(name) {
			fragments = append(fragments, "{"+name+"}", text)
		}
	}
	replacer := strings.NewReplacer(fragments...)
	whole := make(map[string]string, len(parts))
	for name, text := range parts {
		for range deepest {
			text = replacer.Replace(text)
		}
		whole[name] = text
	}
	return whole
})

// deepest is how deep fragments stand in one another.
const deepest = 4

// isOptional tells the fragments that a statement has only for questions that make use of them: the conditions of filters, and what
// brings along what an answer names. They stay named until somebody asks.
func isOptional(name string) bool {
	return isCondition(name) || isAlong(name) || slices.Contains([]string{"entity", "named", "hit", "joint"}, name)
}

func isCondition(name string) bool { return strings.HasPrefix(name, "if_") }

func isAlong(name string) bool { return strings.HasPrefix(name, "along_") }

// readStatements cuts the files at their lines "// :name NAME"; other comments are left out.
func readStatements(files fs.FS) (map[string]string, error) {
	parts := map[string]string{}
	names, err := fs.Glob(files, "cypher/*.cypher")
	if err != nil {
		return nil, err
	}
	for _, file := range names {
		data, err := fs.ReadFile(files, file)
		if err != nil {
			return nil, err
		}
		name := ""
		for line := range strings.Lines(string(data)) {
			if next, ok := strings.CutPrefix(line, "// :name "); ok {
				name = strings.TrimSpace(next)
				if _, twice := parts[name]; twice {
					return nil, fmt.Errorf("%s: statement %s is there twice", file, name)
				}
				parts[name] = ""
			} else if !strings.HasPrefix(line, "//") {
				parts[name] += line
			}
		}
	}
	for name, text := range parts {
		parts[name] = strings.TrimSpace(text)
	}
	return parts, nil
}

// statement gives a statement by its name. Labels and types, which no parameter can give, are words of fixed lists that
// take the place of LABEL or TYPE.
func statement(name string, label ...string) string {
	text := statements()[name]
	for _, l := range label {
		text = strings.NewReplacer("LABEL", l, "TYPE", l).Replace(text)
	}
	return text
}
