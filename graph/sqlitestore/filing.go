package sqlitestore

import (
	"context"
	"database/sql"
	"time"

	"entente/graph/fold"
)

const filingColumns = "f.article, f.slot, f.key, f.extractor, f.origin, f.loaded_at, f.body, f.text"

func scanFiling(r *sql.Rows, extra ...any) (f fold.Filing, slot int, err error) {
	var loadedAt string
	dest := append([]any{&f.Article, &slot, &f.Key, &f.Extractor, &f.Origin, &loadedAt, &f.Body, &f.Text}, extra...)
	if err = r.Scan(dest...); err != nil {
		return f, slot, err
	}
	f.LoadedAt, err = time.Parse(timeFormat, loadedAt)
	return f, slot, err
}

// Files implements fold.Tx.
func (t *tx) Files(ctx context.Context, articles []string) (map[string]fold.File, error) {
	files := make(map[string]fold.File, len(articles))
	err := t.query(ctx, func(r *sql.Rows) error {
		var f fold.Filing
		var loadedAt string
		file := fold.File{}
		if err := r.Scan(&f.Article, &f.Slot, &f.Key, &f.Extractor, &f.Origin, &loadedAt, &file.Counted, &file.Names); err != nil {
			return err
		}
		file.Live, file.Former = files[f.Article].Live, files[f.Article].Former
		if f.Slot == fold.Live {
			file.Live = &f
		} else {
			file.Former = &f
		}
		files[f.Article] = file
		var err error
		f.LoadedAt, err = time.Parse(timeFormat, loadedAt)
		return err
	}, `SELECT f.article, f.slot, f.key, f.extractor, f.origin, f.loaded_at, c.article IS NOT NULL, c.names FROM json_each(?) j
		JOIN filing f ON f.article = j.value LEFT JOIN counted c ON c.article = f.article`, list(articles))
	return files, err
}

// Fill implements fold.Tx.
func (t *tx) Fill(ctx context.Context, filings []*fold.Filing) error {
	for _, f := range filings {
		err := t.query(ctx, func(r *sql.Rows) error { return r.Scan(&f.Text, &f.Body) },
			"SELECT text, body FROM filing WHERE article = ? AND slot = ?", f.Article, int(f.Slot))
		if err != nil {
			return err
		}
	}
	return nil
}

// Siblings implements fold.Tx.
func (t *tx) Siblings(ctx context.Context, slot fold.Slot, origins []string) (map[string][]string, error) {
	query := `SELECT f.origin, f.article FROM json_each(?) j JOIN filing f ON f.n IN (
		SELECT n FROM filing g WHERE g.slot = 0 AND g.origin = j.value LIMIT 2)`
	if slot == fold.Former {
		query = `SELECT c.origin, c.article FROM json_each(?) j JOIN counted c ON c.article IN (
			SELECT article FROM counted d WHERE d.origin = j.value LIMIT 2)`
	}
	siblings := map[string][]string{}
	err := t.query(ctx, func(r *sql.Rows) error {
		var origin, article string
		err := r.Scan(&origin, &article)
		siblings[origin] = append(siblings[origin], article)
		return err
	}, query, list(origins))
	return siblings, err
}

// PutLive implements fold.Tx.
func (t *tx) PutLive(ctx context.Context, filings []fold.Filing) error {
	for _, f := range filings {
		err := t.exec(ctx, "INSERT INTO filing (article, slot, key, extractor, origin, loaded_at, body, text) VALUES (?, 0, ?, ?, ?, ?, ?, ?)",
			f.Article, f.Key, f.Extractor, f.Origin, f.LoadedAt.UTC().Format(timeFormat), f.Body, f.Text)
		if err != nil {
			return err
		}
	}
	return nil
}

// Retire implements fold.Tx.
func (t *tx) Retire(ctx context.Context, articles []string) error {
	for _, query := range []string{
		`UPDATE filing SET slot = 1 WHERE slot = 0 AND article IN (SELECT value FROM json_each(?)) AND article IN (SELECT article FROM counted)
			AND NOT EXISTS (SELECT 1 FROM filing g WHERE g.article = filing.article AND g.slot = 1)`,
		`DELETE FROM filing WHERE slot = 0 AND article IN (SELECT value FROM json_each(?))`,
	} {
		if len(articles) == 0 {
			return nil
		}
		if err := t.exec(ctx, query, list(articles)); err != nil {
			return err
		}
	}
	return nil
}

// Settle implements fold.Tx.
func (t *tx) Settle(ctx context.Context, counted []fold.Counted) error {
	for _, c := range counted {
		if err := t.exec(ctx, "INSERT OR REPLACE INTO counted VALUES (?, ?, ?)", c.Article, c.Origin, c.Names); err != nil {
			return err
		}
	}
	articles := make([]string, len(counted))
	for i, c := range counted {
		articles[i] = c.Article
	}
	return t.exec(ctx, "DELETE FROM filing WHERE slot = 1 AND article IN (SELECT value FROM json_each(?))", list(articles))
}

// Forget implements fold.Tx.
func (t *tx) Forget(ctx context.Context, articles []string) error {
	if len(articles) == 0 {
		return nil
	}
	for _, table := range []string{"filing", "counted"} {
		if err := t.exec(ctx, "DELETE FROM "+table+" WHERE article IN (SELECT value FROM json_each(?))", list(articles)); err != nil {
			return err
		}
	}
	return nil
}

// Bury implements fold.Tx.
func (t *tx) Bury(ctx context.Context, articles []string, at time.Time) error {
	for _, a := range articles {
		if err := t.exec(ctx, "INSERT OR REPLACE INTO tombstone VALUES (?, ?)", a, at.UTC().Format(timeFormat)); err != nil {
			return err
		}
	}
	return nil
}

// Exhume implements fold.Tx.
func (t *tx) Exhume(ctx context.Context, articles []string) error {
	if len(articles) == 0 {
		return nil
	}
	return t.exec(ctx, "DELETE FROM tombstone WHERE article IN (SELECT value FROM json_each(?))", list(articles))
}
