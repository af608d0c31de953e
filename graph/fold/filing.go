package fold

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"entente/graph"
)

func newFiling(r *graph.Report, now time.Time) (Filing, error) {
	short := *r
	short.Article.Text = ""
	body, err := json.Marshal(short)
	if err != nil {
		return Filing{}, fmt.Errorf("encode the report of %s: %w", r.Article.ID, err)
	}
	return Filing{
		Article: r.Article.ID, Key: r.Key, Extractor: r.Extractor, Origin: r.Origin, LoadedAt: now, Text: r.Article.Text, Body: body,
	}, nil
}

// Report gives the report as it was filed; text and body must be there (see Tx.Fill).
func (f *Filing) Report() (*graph.Report, error) {
	var r graph.Report
	if err := json.Unmarshal(f.Body, &r); err != nil {
		return nil, fmt.Errorf("read the report of %s: %w", f.Article, err)
	}
	r.Article.Text = f.Text
	return &r, nil
}

// memory keeps the reports of a batch, so that those just written need not be read again.
type memory map[string]*graph.Report

func memoryKey(article, key string) string { return article + " " + key }

func (m memory) keep(r *graph.Report) { m[memoryKey(r.Article.ID, r.Key)] = r }

// readReports gives the reports of some filings, from memory or else from the store.
func readReports(ctx context.Context, tx Tx, filings []*Filing, known memory) ([]*graph.Report, error) {
	reports := make([]*graph.Report, len(filings))
	var missing []*Filing
	for i, f := range filings {
		if reports[i] = known[memoryKey(f.Article, f.Key)]; reports[i] == nil {
			missing = append(missing, f)
		}
	}
	if len(missing) == 0 {
		return reports, nil
	}
	if err := tx.Fill(ctx, missing); err != nil {
		return nil, err
	}
	for i, f := range filings {
		if reports[i] != nil {
			continue
		}
		var err error
		if reports[i], err = f.Report(); err != nil {
			return nil, err
		}
	}
	return reports, nil
}
