package queries

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"entente/graph"
)

//go:embed saved
var savedFiles embed.FS

// Language is a query language, named by the ending of its files.
type Language string

// The languages of saved queries.
const (
	GraphQL Language = "graphql"
	Cypher  Language = "cypher"
)

// comments begins a comment line in each language.
var comments = map[Language]string{GraphQL: "#", Cypher: "//"}

// SavedQuery is a query that comes with the program.
type SavedQuery struct {
	// Name is how it is asked for, Answers one line on what it answers.
	Name    string `json:"name"`
	Answers string `json:"answers"`
	// Example holds variables to try it with, as JSON; empty when it needs none.
	Example string `json:"example,omitempty"`
	Text    string `json:"text"`
}

// Saved lists the saved queries of a language by name.
func Saved(language Language) ([]SavedQuery, error) {
	files, err := fs.Glob(savedFiles, "saved/*."+string(language))
	if err != nil {
		return nil, fmt.Errorf("list saved queries: %w", err)
	}
	saved := make([]SavedQuery, len(files))
	for i, file := range files {
		text, err := savedFiles.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("read saved query: %w", err)
		}
		saved[i] = parseSaved(language, strings.TrimSuffix(path.Base(file), "."+string(language)), string(text))
	}
	return saved, nil
}

// FindSaved gives the saved query of that name, or an error that lists the names there are.
func FindSaved(language Language, name string) (SavedQuery, error) {
	saved, err := Saved(language)
	if err != nil {
		return SavedQuery{}, err
	}
	names := make([]string, len(saved))
	for i, query := range saved {
		if query.Name == name {
			return query, nil
		}
		names[i] = query.Name
	}
	return SavedQuery{}, fmt.Errorf("%w: no saved query is called %q; there are: %s", graph.ErrNotFound, name, strings.Join(names, ", "))
}

// parseSaved reads the comment lines at the top: what the query answers, and "Example: {…}" with variables.
func parseSaved(language Language, name, text string) SavedQuery {
	query := SavedQuery{Name: name, Text: text}
	for line := range strings.Lines(text) {
		comment, ok := strings.CutPrefix(line, comments[language])
		if !ok {
			break
		}
		comment = strings.TrimSpace(comment)
		if example, ok := strings.CutPrefix(comment, "Example:"); ok {
			query.Example = strings.TrimSpace(example)
		} else if query.Answers == "" {
			query.Answers = comment
		}
	}
	return query
}
