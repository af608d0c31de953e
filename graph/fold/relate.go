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
func relate(ctx context.Context, tx Tx, articles []string, known memory) (int, error) {
	files, err := tx.Files(ctx, articles)
	if err != nil {
		return 0, err
	}
	r := relation{tx: tx, files: files, known: known}
	if err := r.read(ctx, articles); err != nil {
		return 0, err
	}
	if err := r.count(ctx); err != nil {
		return 0, err
	}
	if err := r.fold(ctx); err != nil {
		return 0, err
	}
	if err := tx.Write(ctx, r.changes); err != nil {
		return 0, err
	}
	return r.changes.size(), r.settle(ctx)
}

// relation is the work on some articles in one transaction.
type relation struct {
	tx    Tx
	files map[string]File
	known memory
	// before and after are what the articles count for; settled lists those that count from now on, forgotten the others.
	before, after []sheet
	settled       []Counted
	forgotten     []string
	// rows are those that changed. Those of groups of tellings, and of origins that tell them, wait in pending by id until the
	// events are known that they tell.
	rows    []Row
	pending map[string]Row
	order   []string
	// details are the details of the articles counted now, by group.
	details map[string][]Row
	changes Changes
}

// read reckons the sheets of all articles that have to be counted anew.
func (r *relation) read(ctx context.Context, articles []string) error {
	articles = compactSorted(slices.Clone(articles))
	live, err := r.reports(ctx, articles, func(f File) *Filing { return f.Live })
	if err != nil {
		return err
	}
	names, err := resolveAll(ctx, r.tx, live)
	if err != nil {
		return err
	}
	encoded := map[string][]byte{}
	stale := slices.DeleteFunc(articles, func(id string) bool {
		if encoded[id], err = names[id].encode(); err != nil {
			return false
		}
		f, filed := r.files[id]
		return !filed || f.Live != nil && f.Counted && f.Former == nil && string(encoded[id]) == string(f.Names)
	})
	if err != nil {
		return err
	}
	counted, err := r.reports(ctx, stale, File.counted)
	if err != nil {
		return err
	}
	parts := make([]recount, len(stale))
	err = parallel(len(stale), func(i int) (err error) {
		id := stale[i]
		parts[i], err = newRecount(id, r.files[id], live[id], counted[id], names[id], encoded[id])
		return err
	})
	for _, p := range parts {
		r.add(p)
	}
	return err
}

// counted is the report that the graph counts; nil where it counts none.
func (f File) counted() *Filing {
	switch {
	case !f.Counted:
		return nil
	case f.Former != nil:
		return f.Former
	}
	return f.Live
}

// reports reads one report of each article.
func (r *relation) reports(ctx context.Context, articles []string, which func(File) *Filing) (map[string]*graph.Report, error) {
	var filings []*Filing
	for _, id := range articles {
		if f := which(r.files[id]); f != nil {
			filings = append(filings, f)
		}
	}
	list, err := readReports(ctx, r.tx, filings, r.known)
	byArticle := make(map[string]*graph.Report, len(list))
	for i, report := range list {
		byArticle[filings[i].Article] = report
	}
	return byArticle, err
}

// recount is what an article counted for and what it counts for now; either may be nothing.
type recount struct {
	id            string
	before, after *sheet
	settled       Counted
	node          Article
}

func newRecount(id string, f File, live, counted *graph.Report, names resolution, encoded []byte) (recount, error) {
	c := recount{id: id}
	if counted != nil {
		before, err := countedSheet(f, counted)
		if err != nil {
			return c, err
		}
		c.before = &before
	}
	if live == nil {
		return c, nil
	}
	after, err := newSheet(live, names)
	if err != nil {
		return c, err
	}
	c.after = &after
	c.settled = Counted{Article: id, Origin: live.Origin, Names: encoded, Former: f.Former != nil}
	if id != World {
		c.node = articleNode(live, f.Live)
	}
	return c, nil
}

// add takes up the recount of one article.
func (r *relation) add(c recount) {
	if c.before != nil {
		r.before = append(r.before, *c.before)
		r.changes.Clear = append(r.changes.Clear, c.id)
		r.changes.Disappear = append(r.changes.Disappear, c.before.appearances...)
	}
	if c.after == nil {
		r.forgotten = append(r.forgotten, c.id)
		r.changes.DropArticles = append(r.changes.DropArticles, c.id)
		return
	}
	r.after = append(r.after, *c.after)
	r.settled = append(r.settled, c.settled)
	if c.id != World {
		r.changes.Articles = append(r.changes.Articles, c.node)
	}
}

// countedSheet reckons what the graph counts of an article.
func countedSheet(f File, counted *graph.Report) (sheet, error) {
	names, err := decodeNames(f.Names)
	if err != nil {
		return sheet{}, err
	}
	return newSheet(counted, names)
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
	r.details = detailsByGroup(r.after)
	slices.SortStableFunc(details, func(a, b Row) int { return cmp.Compare(a.ID, b.ID) })
	rows, shared, err := ledger{tx: r.tx, slot: Former, load: r.load}.apply(ctx, out, in)
	if err != nil {
		return err
	}
	r.rows, r.pending = rows, map[string]Row{}
	now := details
	for _, row := range slices.Concat(rows, shared) {
		if isGroupRow(row.ID) {
			r.pending[row.ID] = row
		} else {
			now = append(now, row)
		}
	}
	return r.tx.PutRows(ctx, now)
}

// detailsByGroup gives the details of some sheets by group, those to be preferred first.
func detailsByGroup(sheets []sheet) map[string][]Row {
	details := map[string][]Row{}
	for _, s := range sheets {
		for _, d := range s.details {
			group := groupOfDetail(d.ID)
			details[group] = append(details[group], d)
		}
	}
	for _, rows := range details {
		slices.SortFunc(rows, func(a, b Row) int { return cmp.Compare(a.ID, b.ID) })
	}
	return details
}

// load reckons what other articles are counted for.
func (r *relation) load(ctx context.Context, articles []string) ([]share, error) {
	files, err := r.tx.Files(ctx, articles)
	if err != nil {
		return nil, err
	}
	filings := make([]*Filing, len(articles))
	for i, id := range articles {
		filings[i] = files[id].counted()
	}
	reports, err := readReports(ctx, r.tx, filings, r.known)
	if err != nil {
		return nil, err
	}
	shares := make([]share, len(articles))
	for i, id := range articles {
		s, err := countedSheet(files[id], reports[i])
		if err != nil {
			return nil, err
		}
		shares[i] = s.share
	}
	return shares, nil
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
