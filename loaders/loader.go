// Package loaders says what a reader of articles is: something that turns the bytes of one input into articles, one
// after the other, and names each record it cannot turn into one. One package below it serves each format, and
// loaders/all lists them. It extracts nothing and knows no store.
package loaders

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"entente/graph"
)

// MaxRecord is the size in bytes of the largest record that is read. It bounds the memory that one record can take.
const MaxRecord = 8 << 20

// The reasons for which a record is no article. They are kinds of graph.ErrInvalid.
var (
	ErrNoText   = fmt.Errorf("%w record: there is no text in it", graph.ErrInvalid)
	ErrNotUTF8  = fmt.Errorf("%w record: the text is not UTF-8; convert it first", graph.ErrInvalid)
	ErrTooLarge = fmt.Errorf("%w record: larger than %d MiB", graph.ErrInvalid, MaxRecord>>20)
)

// Stdin is the name of standard input, as a person writes it.
const Stdin = "-"

// Source is one input: its name (a path, or Stdin) and its bytes.
type Source struct {
	Name string
	io.Reader
}

// Defaults fill in what a record does not say itself.
type Defaults struct {
	URL       string
	Title     string
	Source    string
	Language  string
	Published graph.Date
}

// Item is one record of an input: an article, or the reason why there is none.
type Item struct {
	// Input names the source; Place says where in it the record stands ("line 3"), empty when it is the whole input.
	Input, Place string
	Article      graph.Article
	// Raw is the record as it was read; empty when it was too large.
	Raw []byte
	// Err is why there is no article.
	Err error
}

// Name says which record it is, for people.
func (i Item) Name() string {
	if i.Place == "" {
		return i.Input
	}
	return i.Input + ", " + i.Place
}

// Loader reads articles of one format. Load yields one Item for each record, in the order of the input, and holds no
// more than one record in memory. A bad record does not end it; an input that can no longer be read does, with an Item
// that says so. It also ends when the context does.
type Loader interface {
	Load(ctx context.Context, src Source, d Defaults) iter.Seq[Item]
}

// Complete fills in the defaults, gives the article its id, and refuses what cannot be one. The path is that of an
// article which is a whole file, else empty.
func Complete(a graph.Article, path string, d Defaults) (graph.Article, error) {
	a.URL = first(strings.TrimSpace(a.URL), d.URL)
	a.Title = first(strings.TrimSpace(a.Title), d.Title)
	a.Source = first(strings.TrimSpace(a.Source), d.Source)
	a.Language = first(strings.TrimSpace(a.Language), d.Language)
	if a.Published == "" {
		a.Published = d.Published
	}
	if strings.TrimSpace(a.Text) == "" {
		return graph.Article{}, ErrNoText
	}
	a.ID = graph.ArticleID(a.URL, path, a.Text)
	return a, nil
}

func first(given, otherwise string) string {
	if given != "" {
		return given
	}
	return otherwise
}

// CheckUTF8 refuses bytes that are not UTF-8.
func CheckUTF8(raw []byte) error {
	if !utf8.Valid(raw) {
		return ErrNotUTF8
	}
	return nil
}

// ReadRecord reads all of r as one record. The error is ErrTooLarge when it does not fit.
func ReadRecord(r io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxRecord+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > MaxRecord {
		return nil, ErrTooLarge
	}
	return raw, nil
}

// IsInvalid says whether an error is the record's own fault, rather than that of reading it.
func IsInvalid(err error) bool { return errors.Is(err, graph.ErrInvalid) }
