// Package jsonl reads JSON lines: one article a line, as an object with url, title, published, source, language and
// text, of which only text is required. Other members are passed over, and so are empty lines. It reads no JSON that
// spans lines.
package jsonl

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"entente/graph"
	"entente/loaders"
)

// Loader reads JSON lines.
type Loader struct{}

var _ loaders.Loader = Loader{}

var utf8Mark = []byte("\ufeff")

// record is a line as it stands in the file.
type record struct {
	URL       string `json:"url"`
	Title     string `json:"title"`
	Published string `json:"published"`
	Source    string `json:"source"`
	Language  string `json:"language"`
	Text      string `json:"text"`
}

// Load yields one item for each line that is not empty.
func (Loader) Load(ctx context.Context, src loaders.Source, d loaders.Defaults) iter.Seq[loaders.Item] {
	return func(yield func(loaders.Item) bool) {
		lines := bufio.NewReaderSize(src, 1<<16)
		for n := 1; ctx.Err() == nil; n++ {
			raw, err := readLine(lines)
			if errors.Is(err, io.EOF) {
				return
			}
			item := loaders.Item{Input: src.Name, Place: fmt.Sprintf("line %d", n), Err: err}
			if err == nil {
				if raw = trim(raw, n); len(raw) == 0 {
					continue
				}
				item.Raw = raw
				item.Article, item.Err = Parse(raw, d)
			}
			if !yield(item) || err != nil && !loaders.IsInvalid(err) {
				return
			}
		}
	}
}

// trim takes the space around a line off, and before the first one the mark that some editors write.
func trim(raw []byte, n int) []byte {
	if n == 1 {
		raw = bytes.TrimPrefix(raw, utf8Mark)
	}
	return bytes.TrimSpace(raw)
}

// Parse reads one line.
func Parse(raw []byte, d loaders.Defaults) (graph.Article, error) {
	if err := loaders.CheckUTF8(raw); err != nil {
		return graph.Article{}, err
	}
	var r record
	if err := json.Unmarshal(raw, &r); err != nil {
		return graph.Article{}, describe(err)
	}
	published, err := graph.ParseDate(r.Published)
	if err != nil {
		return graph.Article{}, fmt.Errorf("published: %w", err)
	}
	a := graph.Article{URL: r.URL, Title: r.Title, Source: r.Source, Language: r.Language, Published: published, Text: r.Text}
	return loaders.Complete(a, "", d)
}

// describe says what is wrong with a line in the words of JSON rather than of Go.
func describe(err error) error {
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		if wrong.Field == "" {
			return fmt.Errorf("%w JSON: want an object, got %s", graph.ErrInvalid, wrong.Value)
		}
		return fmt.Errorf("%w JSON: %s is a %s; want a string", graph.ErrInvalid, wrong.Field, wrong.Value)
	}
	return fmt.Errorf("%w JSON: %w", graph.ErrInvalid, err)
}

// readLine gives the next line without its end. Of a line that is too large it keeps nothing and reads to its end. The
// error is io.EOF after the last line.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	for large := false; ; {
		part, err := r.ReadSlice('\n')
		if large = large || len(line)+len(part) > loaders.MaxRecord+1; large {
			line = nil
		} else {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case err != nil && !(errors.Is(err, io.EOF) && (large || len(line) > 0)):
			return nil, err
		case large:
			return nil, loaders.ErrTooLarge
		default:
			return line, nil
		}
	}
}
