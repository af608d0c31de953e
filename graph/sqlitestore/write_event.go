package sqlitestore

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/fold"
)

// putEvents writes events; of those that are there, edges and words only where they changed.
func (w *writing) putEvents(ctx context.Context, c fold.Changes) error {
	ids := make([]string, len(c.Events))
	for i, e := range c.Events {
		ids[i] = e.ID
	}
	type stored struct {
		n     int64
		event graph.Event
	}
	there := map[string]stored{}
	err := w.query(ctx, func(r *sql.Rows) error {
		var s stored
		var err error
		s.event, err = scanJSON[graph.Event](r, &s.n)
		there[s.event.ID] = s
		return err
	}, "SELECT n, data FROM event WHERE id IN (SELECT value FROM json_each(?))", list(ids))
	if err != nil {
		return err
	}
	for _, e := range c.Events {
		if old, exists := there[e.ID]; exists {
			err = w.changeEvent(ctx, old.n, e, old.event)
		} else {
			err = w.addEvent(ctx, e)
		}
		if err != nil {
			return fmt.Errorf("write %s: %w", e.ID, err)
		}
	}
	return nil
}

func (w *writing) addEvent(ctx context.Context, e graph.Event) error {
	data, err := json.Marshal(e)
	if err != nil {
		return err
	}
	first, last := fold.Bounds(e)
	n, err := w.insert(ctx, `INSERT INTO event (id, sort, kind, modality, place, date, first, last, origins, confidence, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		e.ID, e.Sort, string(e.Kind), string(e.Modality), e.Place, string(e.Date), string(first), string(last), e.Origins, e.Confidence, data)
	if err != nil {
		return err
	}
	w.words = append(w.words, wording{"event_words", n, eventWords(e)})
	w.putParts(e)
	return nil
}

// changeEvent writes an event whose id stands; with it stand kind, date and place.
func (w *writing) changeEvent(ctx context.Context, n int64, e, old graph.Event) error {
	data, err := json.Marshal(e)
	if err != nil {
		return err
	}
	_, last := fold.Bounds(e)
	if err := w.exec(ctx, "UPDATE event SET modality = ?, place = ?, last = ?, origins = ?, confidence = ?, data = ? WHERE n = ?",
		string(e.Modality), e.Place, string(last), e.Origins, e.Confidence, data, n); err != nil {
		return err
	}
	if words := eventWords(e); !slices.Equal(words, eventWords(old)) {
		w.words = append(w.words, wording{"event_words", n, words})
	}
	if slices.Equal(old.Participants, e.Participants) {
		return nil
	}
	w.putParts(e)
	return w.dropParts(ctx, e.Sort)
}

// eventWords are the words under which an event is found; those of its evidence come beside them.
func eventWords(e graph.Event) []string {
	return slices.Concat(graph.Words(e.Summary), graph.Words(strings.Join(e.Topics, " ")))
}

func (w *writing) putParts(e graph.Event) {
	for _, p := range fold.Parts(e) {
		w.parts = append(w.parts, part{p, e})
	}
}

// part is a row to write of how an entity takes part in an event.
type part struct {
	fold.Part
	event graph.Event
}

// flushParts writes the gathered rows in the order of their keys, which is the quickest.
func (w *writing) flushParts(ctx context.Context, _ fold.Changes) error {
	slices.SortFunc(w.parts, func(a, b part) int {
		return cmp.Or(cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.event.Sort, b.event.Sort))
	})
	for _, p := range w.parts {
		if err := w.exec(ctx, "INSERT INTO participation VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
			p.Entity, p.event.Sort, string(p.event.Kind), string(p.event.Date), p.Direct, p.Via, p.Represents, p.Links); err != nil {
			return err
		}
	}
	return nil
}

// dropParts deletes how entities take part in the event of this sort.
func (w *writing) dropParts(ctx context.Context, sort string) error {
	return w.exec(ctx, "DELETE FROM participation WHERE (entity, sort) IN (SELECT entity, sort FROM participation WHERE sort = ?)", sort)
}

func (w *writing) dropEvents(ctx context.Context, c fold.Changes) error {
	for _, id := range c.DropEvents {
		if err := w.exec(ctx, "DELETE FROM event_words WHERE rowid = (SELECT n FROM event WHERE id = ?)", id); err != nil {
			return err
		}
		var sort string
		err := w.query(ctx, func(r *sql.Rows) error { return r.Scan(&sort) }, "SELECT sort FROM event WHERE id = ?", id)
		if err != nil {
			return err
		}
		if err := w.dropParts(ctx, sort); err != nil {
			return err
		}
		if err := w.exec(ctx, "DELETE FROM event WHERE id = ?", id); err != nil {
			return err
		}
		if err := w.dropConflicts(ctx, id); err != nil {
			return err
		}
	}
	return nil
}

// putFacts replaces facts with their ends.
func (w *writing) putFacts(ctx context.Context, c fold.Changes) error {
	sorts, err := w.sortsOfFacts(ctx, c.Facts)
	if err != nil {
		return err
	}
	for _, f := range c.Facts {
		if err := w.putFact(ctx, f, sorts[f.ID]); err != nil {
			return fmt.Errorf("write %s: %w", f.ID, err)
		}
	}
	return nil
}

func (w *writing) sortsOfFacts(ctx context.Context, facts []graph.Fact) (map[string]string, error) {
	ids := make([]string, len(facts))
	for i, f := range facts {
		ids[i] = f.ID
	}
	sorts := map[string]string{}
	err := w.query(ctx, func(r *sql.Rows) error {
		var id, sort string
		err := r.Scan(&id, &sort)
		sorts[id] = sort
		return err
	}, "SELECT id, sort FROM fact WHERE id IN (SELECT value FROM json_each(?))", list(ids))
	return sorts, err
}

func (w *writing) putFact(ctx context.Context, f graph.Fact, oldSort string) error {
	data, err := json.Marshal(f)
	if err != nil {
		return err
	}
	if err := w.exec(ctx, "INSERT OR REPLACE INTO fact VALUES (?, ?, ?, ?, ?, ?)", f.ID, f.Sort, f.Subject, string(f.Predicate), f.Object, data); err != nil {
		return err
	}
	if oldSort == f.Sort {
		return nil
	}
	if err := w.dropStandings(ctx, f, oldSort); err != nil {
		return err
	}
	const insert = "INSERT INTO standing VALUES (?, ?, ?, ?, ?, ?)"
	if err := w.exec(ctx, insert, f.Subject, f.Sort, f.ID, string(f.Predicate), f.Object, 0); err != nil {
		return err
	}
	return w.exec(ctx, insert, f.Object, f.Sort, f.ID, string(f.Predicate), f.Subject, 1)
}

func (w *writing) dropStandings(ctx context.Context, f graph.Fact, sort string) error {
	if sort == "" {
		return nil
	}
	return w.exec(ctx, "DELETE FROM standing WHERE entity IN (?, ?) AND sort = ?", f.Subject, f.Object, sort)
}

func (w *writing) dropFacts(ctx context.Context, c fold.Changes) error {
	for _, id := range c.DropFacts {
		var f graph.Fact
		err := w.query(ctx, func(r *sql.Rows) error { return r.Scan(&f.Subject, &f.Object, &f.Sort) },
			"SELECT subject, object, sort FROM fact WHERE id = ?", id)
		if err != nil {
			return err
		}
		if err := w.dropStandings(ctx, f, f.Sort); err != nil {
			return err
		}
		if err := w.exec(ctx, "DELETE FROM fact WHERE id = ?", id); err != nil {
			return err
		}
		if err := w.dropConflicts(ctx, id); err != nil {
			return err
		}
	}
	return nil
}
