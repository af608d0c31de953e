package neo4jstore

import (
	"cmp"
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// asked is a statement that somebody wants the rows of.
type asked struct {
	statement string
	params    params
	scan      func(r *row)
	rows      []*row
}

// scan hands each statement its rows.
func scan(list []*asked) error {
	for _, a := range list {
		for _, row := range a.rows {
			if a.scan(row); row.err != nil {
				return row.err
			}
		}
	}
	return nil
}

// round lets calls that read side by side send what they ask as one statement: once each of them waits for an answer or has
// ended. So they take as many statements as the call that takes most, whichever of them is quicker.
type round struct {
	send func(ctx context.Context, statement string, p params) ([]*row, error)
	mu   sync.Mutex
	// going counts the calls that neither wait nor have ended.
	going   int
	waiting []*turn
}

// turn is what one call waits for. Statements go in the order of the places of calls, so that the same questions always give the same
// text: the server keeps a plan for each.
type turn struct {
	place    string
	asked    []*asked
	err      error
	answered chan struct{}
}

// ask asks for the call in a place.
func (r *round) ask(ctx context.Context, place string, list []*asked) error {
	t := &turn{place: place, asked: list, answered: make(chan struct{})}
	r.mu.Lock()
	r.waiting = append(r.waiting, t)
	r.pause(ctx)
	r.mu.Unlock()
	<-t.answered
	if t.err != nil {
		return t.err
	}
	return scan(list)
}

// run lets calls take the place of one, which goes on when all have ended.
func (r *round) run(ctx context.Context, calls int, call func(i int)) {
	r.join(calls - 1)
	left := calls
	var ended sync.WaitGroup
	end := func(i int) {
		call(i)
		r.mu.Lock()
		defer r.mu.Unlock()
		if left--; left > 0 {
			r.pause(ctx)
		}
	}
	for i := range calls - 1 {
		ended.Go(func() { end(i) })
	}
	end(calls - 1)
	ended.Wait()
}

func (r *round) join(calls int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.going += calls
}

// pause takes one from the calls that go on; the last of them sends what all wait for.
func (r *round) pause(ctx context.Context) {
	if r.going--; r.going > 0 || len(r.waiting) == 0 {
		return
	}
	slices.SortFunc(r.waiting, func(a, b *turn) int { return cmp.Compare(a.place, b.place) })
	var all []*asked
	for _, t := range r.waiting {
		all = append(all, t.asked...)
	}
	err := fetch(all, func(statement string, p params) ([]*row, error) { return r.send(ctx, statement, p) })
	for _, t := range r.waiting {
		t.err = err
		close(t.answered)
	}
	r.going, r.waiting = len(r.waiting), nil
}

// fetch gets the rows of several statements by sending one, whose rows begin with the number of the statement that gives them.
func fetch(list []*asked, send func(statement string, p params) ([]*row, error)) error {
	switch len(list) {
	case 0:
		return nil
	case 1:
		rows, err := send(list[0].statement, list[0].params)
		list[0].rows = rows
		return err
	}
	texts, all := make([]string, len(list)), params{}
	for i, a := range list {
		number := strconv.Itoa(i)
		texts[i] = numbered.get(place{a.statement, number})
		for name, value := range a.params {
			all[name+number] = value
		}
	}
	rows, err := send(strings.Join(texts, "\nUNION ALL\n"), all)
	for _, row := range rows {
		a := list[row.number()]
		a.rows = append(a.rows, row)
	}
	return err
}

var parameter = regexp.MustCompile(`\$[a-z]\w*`)

// rowStart begins the line with the columns that are the answer of a statement.
const rowStart = "\nRETURN ["

// place is a statement as one of several, by its number.
type place struct{ statement, number string }

// numbered keeps statements as they are written in their places.
var numbered = newCache(place.text)

// text writes a statement with parameters and a first column of its number.
func (p place) text() string {
	at := strings.LastIndex(p.statement, rowStart) + len(rowStart)
	return parameter.ReplaceAllString(p.statement[:at]+p.number+", "+p.statement[at:], "${0}"+p.number)
}
