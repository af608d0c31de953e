package main

import (
	"embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// tables are the facts written by hand.
//
//go:embed data
var tables embed.FS

// sources are the folders with unpacked packages.
type sources struct{ npm, pypi string }

// readTable gives the rows of a hand-written table with as many columns as asked for; short rows are filled up.
func readTable(name string, columns int) ([][]string, error) {
	data, err := tables.ReadFile("data/" + name)
	if err != nil {
		return nil, err
	}
	var rows [][]string
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) > columns {
			return nil, fmt.Errorf("%s:%d: %d columns, want %d: %s", name, i+1, len(row), columns, line)
		}
		for len(row) < columns {
			row = append(row, "")
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// readJSON reads a JSON file of a package into v.
func readJSON(v any, path ...string) error {
	name := filepath.Join(path...)
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, v); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// list splits a column at sep; an empty column has no parts.
func list(column, sep string) []string {
	if column == "" {
		return nil
	}
	return strings.Split(column, sep)
}

// language takes the language off a "es:El Cairo"; a name without one is English.
func language(name string) (lang, text string) {
	if i := strings.IndexByte(name, ':'); i == 2 {
		return name[:2], name[3:]
	}
	return "en", name
}

// slug makes the part of an id that comes from a name: "Côte d’Ivoire" gives "cote-d-ivoire".
func slug(name string) string {
	return strings.ReplaceAll(fold(name), " ", "-")
}
