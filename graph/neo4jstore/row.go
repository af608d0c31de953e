package neo4jstore

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// params are the parameters of a statement.
type params = map[string]any

// line is a row that a statement takes as a list, by the order of its values: of many rows names would be half of what is sent.
type line = []any

// row reads a record from left to right. The first value of another type than expected is kept as its error.
type row struct {
	values []any
	err    error
}

// rowOf takes the columns in a list.
func rowOf(list any) *row {
	values, _ := list.([]any)
	return &row{values: values}
}

// rowsOf takes the rows of a record: its columns, those in the list that is its only column row, or of its only column rows
// the lists in it. A record costs the server and the driver as much as finding what it tells of, so statements that have many
// small rows give them as one.
func rowsOf(r *neo4j.Record) []*row {
	only := ""
	if len(r.Keys) == 1 {
		only = r.Keys[0]
	}
	switch only {
	case "row":
		return []*row{rowOf(r.Values[0])}
	case "rows":
		lists, _ := r.Values[0].([]any)
		rows := make([]*row, len(lists))
		for i, list := range lists {
			rows[i] = rowOf(list)
		}
		return rows
	}
	return []*row{{values: r.Values}}
}

// next gives the next value; what is null is the zero value.
func next[T any](r *row) (value T) {
	if len(r.values) == 0 {
		r.fail(fmt.Errorf("the database gave too few columns"))
		return value
	}
	got := r.values[0]
	r.values = r.values[1:]
	if got == nil {
		return value
	}
	value, ok := got.(T)
	if !ok {
		r.fail(fmt.Errorf("the database gave %T where %T belongs", got, value))
	}
	return value
}

func (r *row) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}

func (r *row) text() string  { return next[string](r) }
func (r *row) number() int   { return int(next[int64](r)) }
func (r *row) flag() bool    { return next[bool](r) }
func (r *row) bytes() []byte { return next[[]byte](r) }

// sort is an order key, which no item that is filled lacks.
func (r *row) sort() string {
	key := r.text()
	if key == "" {
		r.fail(errHalf)
	}
	return key
}

func (r *row) texts() []string { return texts(next[[]any](r)) }

func (r *row) time() time.Time {
	text := r.text()
	if text == "" {
		r.fail(errHalf)
		return time.Time{}
	}
	t, err := time.Parse(timeFormat, text)
	if err != nil {
		r.fail(err)
	}
	return t
}

// errHalf is a node or an edge that a writer has made and not filled yet.
var errHalf = errors.New("the item has no content yet")

// decode reads the JSON of an item.
func decode[T any](r *row) T {
	return parse(r, func(data string) (item T, err error) {
		err = json.Unmarshal([]byte(data), &item)
		return item, err
	})
}

// parse reads an item by a parser of its own.
func parse[T any](r *row, read func(data string) (T, error)) (item T) {
	data := r.text()
	if data == "" {
		r.fail(errHalf)
		return item
	}
	item, err := read(data)
	if err != nil {
		r.fail(err)
	}
	return item
}

const timeFormat = time.RFC3339Nano

func texts(values []any) []string {
	var list []string
	for _, v := range values {
		s, _ := v.(string)
		list = append(list, s)
	}
	return list
}

// orNull gives null for what is empty: a property that is not there.
func orNull[T comparable](v T) any {
	var zero T
	if v == zero {
		return nil
	}
	return v
}

// listOrNull gives a list of texts, null for none.
func listOrNull[T ~string](values []T) any {
	if len(values) == 0 {
		return nil
	}
	return list(values)
}

// list gives a list of texts as the driver takes it.
func list[T ~string](values []T) []string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = string(v)
	}
	return texts
}
