package neo4jstore

import (
	"context"
	"errors"
	"iter"
	"regexp"
	"strconv"
	"strings"
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

// askFunc gets the rows of statements.
type askFunc func(ctx context.Context, list []*asked) error

// turn is a call that is asked in turns with others: it goes on until it waits for rows, and when there are some, goes on with them.
type turn struct {
	// next goes on and gives what the call waits for; false when it has ended.
	next func() ([]*asked, bool)
	stop func()
	// err says why there are no rows.
	err error
}

// errStopped ends a call that nobody waits for any more.
var errStopped = errors.New("the question was given up")

func newTurn(call func(ask askFunc)) *turn {
	t := &turn{}
	t.next, t.stop = iter.Pull(func(yield func([]*asked) bool) {
		call(func(_ context.Context, list []*asked) error {
			if len(list) > 0 && !yield(list) {
				return errStopped
			}
			return t.err
		})
	})
	return t
}

// inTurns lets calls ask what they wait for at the same time as one: they take as many statements as the call that takes most.
// They go on one after the other, not side by side, so that no time is lost in waking one another, and the same questions
// always give the same text: the server keeps a plan for each.
func inTurns(ctx context.Context, ask askFunc, calls int, call func(i int, ask askFunc)) {
	turns := make([]*turn, calls)
	for i := range turns {
		turns[i] = newTurn(func(ask askFunc) { call(i, ask) })
		defer turns[i].stop()
	}
	for {
		var all []*asked
		for _, t := range turns {
			list, _ := t.next()
			all = append(all, list...)
		}
		if len(all) == 0 {
			return
		}
		err := ask(ctx, all)
		for _, t := range turns {
			t.err = err
		}
	}
}

// fetch gets the rows of several statements by sending one, whose rows begin with the number of the statement that gives them.
func fetch(list []*asked, send func(statement string, p params) ([]*row, error)) error {
	switch len(list) {
	case 0:
		return nil
	case 1:
		rows, err := send(inOne(list[0].statement), list[0].params)
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
	rows, err := send(inOne(strings.Join(texts, "\nUNION ALL\n")), all)
	for _, row := range rows {
		a := list[row.number()]
		a.rows = append(a.rows, row)
	}
	return err
}

// inOne has the rows of a statement given in one record (see rowsOf).
func inOne(statement string) string {
	if !strings.Contains(statement, rowStart) {
		return statement
	}
	return "CALL () {\n" + statement + "\n}\nRETURN collect(row) AS rows"
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
