// Package examples holds articles to try the program with. They are invented, like the persons in them: different
// regions and two languages, one event told by several, one article reprinted by another paper, and one that contradicts
// the others.
package examples

import (
	"embed"
	"encoding/json"
	"fmt"
	"iter"

	"entente/graph"
	"entente/loaders"
)

//go:embed *.txt manifest.json
var content embed.FS

// entry says what the text of an article doesn't.
type entry struct {
	File      string     `json:"file"`
	URL       string     `json:"url"`
	Source    string     `json:"source"`
	Published graph.Date `json:"published"`
	Language  string     `json:"language"`
}

// Items yields the articles.
func Items() iter.Seq[loaders.Item] {
	return func(yield func(loaders.Item) bool) {
		entries, err := manifest()
		if err != nil {
			yield(loaders.Item{Input: "examples", Err: err})
			return
		}
		for _, e := range entries {
			if !yield(e.item()) {
				return
			}
		}
	}
}

func manifest() ([]entry, error) {
	raw, err := content.ReadFile("manifest.json")
	if err != nil {
		return nil, err
	}
	var entries []entry
	if err := json.Unmarshal(raw, &entries); err != nil {
		return nil, fmt.Errorf("read the list of examples: %w", err)
	}
	return entries, nil
}

func (e entry) item() loaders.Item {
	item := loaders.Item{Input: "example " + e.File}
	item.Raw, item.Err = content.ReadFile(e.File)
	if item.Err == nil {
		a := graph.Article{URL: e.URL, Source: e.Source, Language: e.Language, Published: e.Published, Text: string(item.Raw)}
		item.Article, item.Err = loaders.Complete(a, "", loaders.Defaults{})
	}
	return item
}
