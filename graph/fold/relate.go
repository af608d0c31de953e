package fold

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"entente/graph"
)

// relate counts some articles under the names that stand now, takes out what was counted of them before, and folds all
// that this touches.
func relate(ctx context.Context, tx Tx, articles []string) (int, error) {
	files, err := tx.Files(ctx, articles)
	if err != nil {
		return 0, err
	}
	r := relation{tx: tx, files: files}
	if err := r.read(ctx, articles); err != nil {
		return 0, err
	}
	if err := r.count(ctx); err != nil {
		return 0, err
	}
	if err := r.fold(ctx); err != nil {
		return 0, err
	}
	written, err := tx.Write(ctx, r.changes)
	if err != nil {
		return 0, err
	}
	return written, r.settle(ctx)
}

// relation is the work on some articles in one transaction.
type relation struct {
	tx    Tx
	files map[string]File
	// before and after are what the articles count for; settled lists those that count from now on, forgotten the others.
	before, after []sheet
	settled       []Counted
	forgotten     []string
	// rows are those that changed.
	rows    []Row
	changes Changes
}

// read reckons the sheets of all articles that have to be counted anew.
func (r *relation) read(ctx context.Context, articles []string) error {
	live := map[string]*graph.Report{}
	for id, f := range r.files {
		if f.Live == nil {
			continue
		}
		report, err := f.Live.Report()
		if err != nil {
			return err
		}
		live[id] = report
	}
	names, err := resolveAll(ctx, r.tx, live)
	if err != nil {
		return err
	}
	for _, id := range compactSorted(slices.Clone(articles)) {
		if f, ok := r.files[id]; ok {
			if err := r.readArticle(id, f, live[id], names[id]); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *relation) readArticle(id string, f File, live *graph.Report, names resolution) error {
	encoded, err := names.encode()
	if err != nil {
		return err
	}
	if live != nil && f.Counted && f.Former == nil && string(encoded) == string(f.Names) {
		return nil // nothing has changed since it was counted
	}
	if f.Counted {
		before, err := countedSheet(f)
		if err != nil {
			return err
		}
		r.before = append(r.before, before)
		r.changes.Clear = append(r.changes.Clear, id)
		r.changes.Disappear = append(r.changes.Disappear, before.appearances...)
	}
	if live == nil {
		r.forgotten = append(r.forgotten, id)
		r.changes.DropArticles = append(r.changes.DropArticles, id)
		return nil
	}
	after, err := newSheet(live, names)
	if err != nil {
		return err
	}
	r.after = append(r.after, after)
	r.settled = append(r.settled, Counted{Article: id, Origin: live.Origin, Names: encoded})
	if id != World {
		r.changes.Articles = append(r.changes.Articles, articleNode(live, f.Live))
	}
	return nil
}

// countedSheet reckons what the graph counts of an article.
func countedSheet(f File) (sheet, error) {
	filing := f.Former
	if filing == nil {
		filing = f.Live
	}
	report, err := filing.Report()
	if err != nil {
		return sheet{}, err
	}
	names, err := decodeNames(f.Names)
	if err != nil {
		return sheet{}, err
	}
	return newSheet(report, names)
}

func articleNode(r *graph.Report, f *Filing) Article {
	return Article{
		StoredArticle: graph.StoredArticle{Article: r.Article, LoadedAt: f.LoadedAt, Sort: graph.NewestFirst(r.Article.Published, r.Article.ID)},
		Words:         slices.Concat(graph.Words(r.Article.Title), graph.Words(r.Article.Text)),
	}
}

// resolveAll looks up who the persons of some reports are.
func resolveAll(ctx context.Context, tx Tx, reports map[string]*graph.Report) (map[string]resolution, error) {
	rowOf := map[string]map[string]string{}
	var ids []string
	for article, report := range reports {
		rows, err := personRows(report)
		if err != nil {
			return nil, err
		}
		rowOf[article] = rows
		for _, id := range rows {
			ids = append(ids, id)
		}
	}
	rows, err := tx.Rows(ctx, compactSorted(ids))
	if err != nil {
		return nil, err
	}
	outcomes := make(map[string]string, len(rows))
	for _, row := range rows {
		outcomes[row.ID] = row.Outcome
	}
	all := map[string]resolution{}
	for article, rows := range rowOf {
		all[article] = resolution{}
		for local, id := range rows {
			entity, country := splitOutcome(outcomes[id])
			all[article][local] = identity{Entity: entity, Country: country}
		}
	}
	return all, nil
}

// count changes the counted rows.
func (r *relation) count(ctx context.Context) error {
	var out, in []share
	var details []Row
	for _, s := range r.before {
		out = append(out, s.share)
		for _, d := range s.details {
			details = append(details, Row{ID: d.ID})
		}
	}
	for _, s := range r.after {
		in = append(in, s.share)
		details = append(details, s.details...)
	}
	if err := r.tx.PutRows(ctx, details); err != nil {
		return err
	}
	var err error
	r.rows, err = ledger{tx: r.tx, slot: Former, load: r.load}.apply(ctx, out, in)
	return err
}

// load reckons what another article is counted for.
func (r *relation) load(ctx context.Context, article string) (share, error) {
	files, err := r.tx.Files(ctx, []string{article})
	if err != nil {
		return share{}, err
	}
	s, err := countedSheet(files[article])
	return s.share, err
}

// fold folds what the changed rows touch.
func (r *relation) fold(ctx context.Context) error {
	r.countEntities()
	if err := r.foldFacts(ctx); err != nil {
		return err
	}
	if err := r.foldEvents(ctx); err != nil {
		return err
	}
	for _, s := range r.after {
		r.changes.Appearances = append(r.changes.Appearances, s.appearances...)
	}
	slices.SortFunc(r.changes.Evidence, func(a, b Leaf) int { return cmp.Or(cmp.Compare(a.Owner, b.Owner), cmp.Compare(a.Sort, b.Sort)) })
	slices.SortFunc(r.changes.Appearances, func(a, b Appearance) int {
		return cmp.Or(cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.Sort, b.Sort))
	})
	return nil
}

func (r *relation) countEntities() {
	for _, row := range r.rows {
		if entity, ok := strings.CutPrefix(row.ID, mentionRow("")); ok {
			r.changes.Counts = append(r.changes.Counts, Count{Entity: entity, Origins: row.Origins, Articles: row.Articles})
		}
	}
}

// settle notes what is counted now.
func (r *relation) settle(ctx context.Context) error {
	if err := r.tx.Settle(ctx, r.settled); err != nil {
		return err
	}
	return r.tx.Forget(ctx, r.forgotten)
}
