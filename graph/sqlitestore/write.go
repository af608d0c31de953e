package sqlitestore

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/answer"
	"entente/graph/fold"
)

// Write implements fold.Tx.
func (t *tx) Write(ctx context.Context, c fold.Changes) error {
	w := writing{tx: t}
	for _, step := range []func(context.Context, fold.Changes) error{
		w.clear, w.putEntities, w.putCounts, w.putArticles, w.putFacts, w.putEvents, w.flushParts, w.move, w.putEvidence, w.putAppearances,
		w.putConflicts, w.dropEvents, w.dropFacts, w.dropArticles, w.dropEntities, w.putWords,
	} {
		if err := step(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

// writing is one Write.
type writing struct {
	*tx
	// words wait for the end: a full-text index writes out what it holds whenever another statement comes between.
	words []wording
	// parts wait until all are known, to be written in order.
	parts []part
}

// wording is the words under which a row is found.
type wording struct {
	table string
	row   int64
	words []string
}

func (w *writing) clear(ctx context.Context, c fold.Changes) error {
	for _, article := range c.Clear {
		if err := w.exec(ctx, "DELETE FROM evidence WHERE (owner, sort) IN (SELECT owner, sort FROM evidence WHERE article = ?)", article); err != nil {
			return err
		}
	}
	for _, a := range c.Disappear {
		if err := w.exec(ctx, "DELETE FROM appearance WHERE entity = ? AND sort = ?", a.Entity, a.Sort); err != nil {
			return err
		}
	}
	return nil
}

// putEntities writes what changed of entities; most of the time nothing has.
func (w *writing) putEntities(ctx context.Context, c fold.Changes) error {
	ids := make([]string, len(c.Entities))
	for i, e := range c.Entities {
		ids[i] = e.ID
	}
	there := map[string]string{}
	err := w.query(ctx, func(r *sql.Rows) error {
		var id, data string
		err := r.Scan(&id, &data)
		there[id] = data
		return err
	}, "SELECT id, data FROM entity WHERE id IN (SELECT value FROM json_each(?))", list(ids))
	if err != nil {
		return err
	}
	for _, e := range c.Entities {
		if err := w.putEntity(ctx, e, there[e.ID]); err != nil {
			return fmt.Errorf("write %s: %w", e.ID, err)
		}
	}
	return nil
}

// putEntity writes an entity unless it is there as it is; old is what is there.
func (w *writing) putEntity(ctx context.Context, e graph.Entity, old string) error {
	e.Origins, e.Articles = 0, 0
	data, err := json.Marshal(e)
	if err != nil || string(data) == old {
		return err
	}
	if err := w.exec(ctx, `INSERT INTO entity (id, kind, belongs, data) VALUES (?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, belongs = excluded.belongs, data = excluded.data`,
		e.ID, string(e.Kind), e.Of, data); err != nil {
		return err
	}
	if err := w.putForms(ctx, e.ID, fold.Forms(e), old != ""); err != nil {
		return err
	}
	return w.putInside(ctx, e, old != "")
}

func (w *writing) putForms(ctx context.Context, id string, forms []fold.Form, exists bool) error {
	if exists {
		if err := w.exec(ctx, "DELETE FROM name WHERE entity = ?", id); err != nil {
			return err
		}
	}
	for _, f := range forms {
		var back any
		if f.Kind == fold.FormName || f.Kind == fold.FormAlias {
			back = answer.Backwards(f.Text)
		}
		if err := w.exec(ctx, "INSERT OR IGNORE INTO name VALUES (?, ?, ?, ?)", f.Text, int(f.Kind), id, back); err != nil {
			return err
		}
	}
	return nil
}

func (w *writing) putInside(ctx context.Context, e graph.Entity, exists bool) error {
	if exists {
		if err := w.exec(ctx, "DELETE FROM inside WHERE entity = ?", e.ID); err != nil {
			return err
		}
	}
	around := slices.Clone(e.Within)
	if e.Country != "" && (e.Kind == graph.City || e.Kind == graph.Place) {
		around = append(around, e.Country)
	}
	for _, place := range around {
		if err := w.exec(ctx, "INSERT OR IGNORE INTO inside VALUES (?, ?)", place, e.ID); err != nil {
			return err
		}
	}
	return nil
}

func (w *writing) putCounts(ctx context.Context, c fold.Changes) error {
	for _, n := range c.Counts {
		if err := w.exec(ctx, "UPDATE entity SET origins = ?, articles = ? WHERE id = ?", n.Origins, n.Articles, n.Entity); err != nil {
			return err
		}
	}
	return nil
}

func (w *writing) putArticles(ctx context.Context, c fold.Changes) error {
	ids := make([]string, len(c.Articles))
	for i, a := range c.Articles {
		ids[i] = a.ID
	}
	numbers := map[string]int64{}
	err := w.query(ctx, func(r *sql.Rows) error {
		var id string
		var n int64
		err := r.Scan(&id, &n)
		numbers[id] = n
		return err
	}, "SELECT id, n FROM article WHERE id IN (SELECT value FROM json_each(?))", list(ids))
	if err != nil {
		return err
	}
	for _, a := range c.Articles {
		if err := w.putArticle(ctx, a, numbers[a.ID]); err != nil {
			return fmt.Errorf("write %s: %w", a.ID, err)
		}
	}
	return nil
}

// putArticle updates the article with a number, or inserts it where that is zero.
func (w *writing) putArticle(ctx context.Context, a fold.Article, n int64) error {
	args := []any{
		a.Sort, a.URL, a.Title, a.Source, a.Language, string(a.Published), string(a.Published.First()), string(a.Published.Last()),
		a.LoadedAt.UTC().Format(timeFormat), a.ID,
	}
	var err error
	if n > 0 {
		err = w.exec(ctx, `UPDATE article SET sort = ?, url = ?, title = ?, source = ?, language = ?, published = ?, first = ?, last = ?, loaded_at = ?
			WHERE id = ?`, args...)
	} else {
		n, err = w.insert(ctx, `INSERT INTO article (sort, url, title, source, language, published, first, last, loaded_at, id)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, args...)
	}
	w.words = append(w.words, wording{"article_words", n, a.Words})
	return err
}

// putWords sets the words under which rows are found.
func (w *writing) putWords(ctx context.Context, _ fold.Changes) error {
	for _, x := range w.words {
		if err := w.exec(ctx, "INSERT OR REPLACE INTO "+x.table+" (rowid, words) VALUES (?, ?)", x.row, strings.Join(x.words, " ")); err != nil {
			return err
		}
	}
	return nil
}

func (w *writing) putEvidence(ctx context.Context, c fold.Changes) error {
	for _, e := range c.Evidence {
		data, err := json.Marshal(e.Quote)
		if err != nil {
			return err
		}
		if err := w.exec(ctx, "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?)",
			e.Owner, e.Sort, e.Article, e.Group, list(e.AttributedTo), data); err != nil {
			return fmt.Errorf("write %s: %w", e.ID, err)
		}
	}
	return nil
}

func (w *writing) move(ctx context.Context, c fold.Changes) error {
	for _, m := range c.Moves {
		if err := w.exec(ctx, "UPDATE evidence SET owner = ? WHERE owner = ? AND team = ?", m.To, m.From, m.Group); err != nil {
			return err
		}
	}
	return nil
}

func (w *writing) putAppearances(ctx context.Context, c fold.Changes) error {
	for _, a := range c.Appearances {
		if err := w.exec(ctx, "INSERT INTO appearance VALUES (?, ?, ?)", a.Entity, a.Sort, a.Count); err != nil {
			return fmt.Errorf("write mentions of %s in %s: %w", a.Entity, a.Article, err)
		}
	}
	return nil
}

func (w *writing) putConflicts(ctx context.Context, c fold.Changes) error {
	for _, id := range c.Unsettle {
		if err := w.dropConflicts(ctx, id); err != nil {
			return err
		}
	}
	for _, x := range c.Conflicts {
		data, err := json.Marshal(x)
		if err != nil {
			return err
		}
		ends := slices.Concat(x.Facts, x.Events)
		if err := w.exec(ctx, "INSERT OR REPLACE INTO conflict VALUES (?, ?, ?, ?, ?, ?)", x.ID, fold.ConflictSort(x), x.Subject, ends[0], ends[1], data); err != nil {
			return err
		}
	}
	return nil
}

func (w *writing) dropConflicts(ctx context.Context, end string) error {
	if err := w.exec(ctx, "DELETE FROM conflict WHERE one = ?", end); err != nil {
		return err
	}
	return w.exec(ctx, "DELETE FROM conflict WHERE other = ?", end)
}

func (w *writing) dropArticles(ctx context.Context, c fold.Changes) error {
	for _, id := range c.DropArticles {
		if err := w.exec(ctx, "DELETE FROM article_words WHERE rowid = (SELECT n FROM article WHERE id = ?)", id); err != nil {
			return err
		}
		if err := w.exec(ctx, "DELETE FROM article WHERE id = ?", id); err != nil {
			return err
		}
	}
	return nil
}

func (w *writing) dropEntities(ctx context.Context, c fold.Changes) error {
	for _, id := range c.DropEntities {
		if err := w.exec(ctx, "DELETE FROM entity WHERE id = ?", id); err != nil {
			return err
		}
	}
	return nil
}
