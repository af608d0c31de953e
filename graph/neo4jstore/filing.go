package neo4jstore

import (
	"context"
	"fmt"
	"time"

	"entente/graph/fold"
)

// reportID is the id of the node that keeps a report.
func reportID(article string, slot fold.Slot) string { return fmt.Sprintf("%s|%d", article, slot) }

// Files implements fold.Tx.
func (t *tx) Files(ctx context.Context, articles []string) (map[string]fold.File, error) {
	files := make(map[string]fold.File, len(articles))
	if len(articles) == 0 {
		return files, nil
	}
	err := t.query(ctx, statement("files"), params{"articles": articles}, func(r *row) {
		f := fold.Filing{Article: r.text(), Slot: fold.Slot(r.number()), Key: r.text(), Extractor: r.text(), Origin: r.text(), LoadedAt: r.time()}
		file := files[f.Article]
		file.Counted, file.Names = r.flag(), r.bytes()
		if f.Slot == fold.Live {
			file.Live = &f
		} else {
			file.Former = &f
		}
		files[f.Article] = file
	})
	return files, err
}

// Fill implements fold.Tx.
func (t *tx) Fill(ctx context.Context, filings []*fold.Filing) error {
	byID := make(map[string]*fold.Filing, len(filings))
	ids := make([]string, len(filings))
	for i, f := range filings {
		ids[i] = reportID(f.Article, f.Slot)
		byID[ids[i]] = f
	}
	return t.query(ctx, statement("bodies"), params{"ids": ids}, func(r *row) {
		f := byID[r.text()]
		f.Text, f.Body = r.text(), []byte(r.text())
	})
}

// Siblings implements fold.Tx.
func (t *tx) Siblings(ctx context.Context, slot fold.Slot, origins []string) (map[string][]string, error) {
	name := "live_siblings"
	if slot == fold.Former {
		name = "counted_siblings"
	}
	siblings := map[string][]string{}
	err := t.query(ctx, statement(name), params{"origins": origins}, func(r *row) {
		origin := r.text()
		siblings[origin] = append(siblings[origin], r.text())
	})
	return siblings, err
}

// PutLive implements fold.Tx.
func (t *tx) PutLive(ctx context.Context, filings []fold.Filing) error {
	rows := make([]line, len(filings))
	for i, f := range filings {
		var live any
		if f.Article != fold.World {
			live = f.Extractor
		}
		rows[i] = line{
			reportID(f.Article, fold.Live), f.Article, int(fold.Live), f.Key, f.Extractor, live, f.Origin, f.LoadedAt.UTC().Format(timeFormat),
			f.Text, string(f.Body),
		}
	}
	return each(ctx, t.runner, statement("put_reports"), "rows", rows)
}

// Retire implements fold.Tx.
func (t *tx) Retire(ctx context.Context, articles []string) error {
	if err := each(ctx, t.runner, statement("retire_counted"), "articles", articles); err != nil {
		return err
	}
	return each(ctx, t.runner, statement("drop_live"), "articles", articles)
}

// Settle implements fold.Tx.
func (t *tx) Settle(ctx context.Context, counted []fold.Counted) error {
	rows := make([]line, len(counted))
	var former []string
	for i, c := range counted {
		rows[i] = line{c.Article, c.Origin, bytesOrNull(c.Names)}
		if c.Former {
			former = append(former, c.Article)
		}
	}
	if err := each(ctx, t.runner, statement("put_counted"), "rows", rows); err != nil {
		return err
	}
	return each(ctx, t.runner, statement("drop_former"), "articles", former)
}

// Forget implements fold.Tx.
func (t *tx) Forget(ctx context.Context, articles []string) error {
	for _, name := range []string{"drop_live", "drop_former", "drop_counted"} {
		if err := each(ctx, t.runner, statement(name), "articles", articles); err != nil {
			return err
		}
	}
	return nil
}

// Bury implements fold.Tx.
func (t *tx) Bury(ctx context.Context, articles []string, at time.Time) error {
	if len(articles) == 0 {
		return nil
	}
	return t.exec(ctx, statement("bury"), params{"articles": articles, "at": at.UTC().Format(timeFormat)})
}

// Exhume implements fold.Tx.
func (t *tx) Exhume(ctx context.Context, articles []string) error {
	return each(ctx, t.runner, statement("exhume"), "articles", articles)
}
