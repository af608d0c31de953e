// Package plaintext reads an input as the text of one article. A first line that is only a URL is the article's url and
// not part of its text. It takes no other line for anything but text.
package plaintext

import (
	"bytes"
	"context"
	"iter"
	"net/url"
	"strings"

	"entente/graph"
	"entente/loaders"
)

// Loader reads plain text.
type Loader struct{}

var _ loaders.Loader = Loader{}

// utf8Mark is what some editors write before UTF-8 text; it says how to read the text and is no part of it.
var utf8Mark = []byte("\ufeff")

// Load yields the one article of the input.
func (Loader) Load(ctx context.Context, src loaders.Source, d loaders.Defaults) iter.Seq[loaders.Item] {
	return func(yield func(loaders.Item) bool) {
		if ctx.Err() != nil {
			return
		}
		item := loaders.Item{Input: src.Name}
		item.Raw, item.Err = loaders.ReadRecord(src)
		if item.Err == nil {
			item.Article, item.Err = parse(item.Raw, src.Name, d)
		}
		yield(item)
	}
}

func parse(raw []byte, path string, d loaders.Defaults) (graph.Article, error) {
	if err := loaders.CheckUTF8(raw); err != nil {
		return graph.Article{}, err
	}
	address, text := cutURL(string(bytes.TrimPrefix(raw, utf8Mark)))
	if path == loaders.Stdin {
		path = ""
	}
	return loaders.Complete(graph.Article{URL: address, Text: text}, path, d)
}

// cutURL takes a first line that is only a URL, and the empty lines after it, off the text.
func cutURL(text string) (address, rest string) {
	line, rest, _ := strings.Cut(text, "\n")
	line = strings.TrimSpace(line)
	if !isURL(line) {
		return "", text
	}
	return line, strings.TrimLeft(rest, "\r\n")
}

func isURL(line string) bool {
	if strings.ContainsAny(line, " \t") || !strings.HasPrefix(line, "http://") && !strings.HasPrefix(line, "https://") {
		return false
	}
	u, err := url.Parse(line)
	return err == nil && u.Host != ""
}
