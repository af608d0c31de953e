package fold

import (
	"context"
	"fmt"
	"slices"
	"time"

	"entente/graph"
)

// World is the id under which the world of the gazetteer is filed: like a report, though of no article.
const World = "world"

// The settings that the fold keeps in a store.
const (
	SettingExtractor = "extractor"
	SettingRefresh   = "refresh"
)

const (
	// articlesAtOnce and namesAtOnce bound what one transaction folds.
	articlesAtOnce = 1024
	namesAtOnce    = 4096
)

// Apply writes a batch: in a first transaction the reports, the counted names and marks in the journal; in later ones the
// nodes and edges of what is marked. Cut anywhere, Finish goes on. The batch must be valid (see Check).
func Apply(ctx context.Context, s Store, b graph.Batch, now time.Time) (graph.Outcome, error) {
	var outcome graph.Outcome
	err := s.Update(ctx, func(ctx context.Context, tx Tx) error {
		p := putter{tx: tx, now: now, loadedAt: b.LoadedAt, purge: b.Purge}
		if err := p.put(ctx, b); err != nil {
			return err
		}
		outcome = p.outcome
		return nil
	})
	if err != nil {
		return graph.Outcome{}, err
	}
	known := memory{}
	for _, r := range latest(b) {
		known.keep(r)
	}
	outcome.Elements, err = finish(ctx, s, known)
	return outcome, err
}

// Check says what is wrong with a batch before anything is written.
func Check(b graph.Batch) error {
	for _, r := range b.Put {
		if err := r.Validate(); err != nil {
			return err
		}
		if slices.Contains(b.Remove, r.Article.ID) {
			return fmt.Errorf("%w: batch puts %s and removes it", graph.ErrInvalid, r.Article.ID)
		}
	}
	return nil
}

// putter is the first transaction.
type putter struct {
	tx       Tx
	now      time.Time
	loadedAt map[string]time.Time
	purge    bool
	outcome  graph.Outcome
}

func (p *putter) put(ctx context.Context, b graph.Batch) error {
	if err := acceptExtractor(ctx, p.tx, b.Put); err != nil {
		return err
	}
	reports := latest(b)
	files, err := p.tx.Files(ctx, slices.Concat(articlesOf(reports), b.Remove))
	if err != nil {
		return err
	}
	added := p.added(reports, files)
	removed := p.removed(b.Remove, files)
	if err := p.count(ctx, added, removed, files); err != nil {
		return err
	}
	if err := p.file(ctx, added, removed, files); err != nil {
		return err
	}
	if p.purge {
		return p.tx.Exhume(ctx, b.Remove)
	}
	return p.tx.Bury(ctx, removed, p.now)
}

// latest lists the reports of a batch, of each article the last one, and the world first.
func latest(b graph.Batch) []*graph.Report {
	var reports []*graph.Report
	if w := b.World; w != nil {
		reports = append(reports, &graph.Report{
			Key: w.Version, Origin: World, Article: graph.Article{ID: World}, Entities: w.Entities, Facts: w.Facts,
		})
	}
	at := map[string]int{}
	for _, r := range b.Put {
		if i, twice := at[r.Article.ID]; twice {
			reports[i] = r
			continue
		}
		at[r.Article.ID] = len(reports)
		reports = append(reports, r)
	}
	return reports
}

func articlesOf(reports []*graph.Report) []string {
	ids := make([]string, len(reports))
	for i, r := range reports {
		ids[i] = r.Article.ID
	}
	return ids
}

// added lists the reports that are not there yet, and counts.
func (p *putter) added(reports []*graph.Report, files map[string]File) []*graph.Report {
	var added []*graph.Report
	for _, r := range reports {
		live := files[r.Article.ID].Live
		isWorld := r.Article.ID == World
		switch {
		case live != nil && live.Key == r.Key:
			p.outcome.Unchanged += boolInt(!isWorld)
			continue
		case live != nil:
			p.outcome.Replaced += boolInt(!isWorld)
		default:
			p.outcome.Added += boolInt(!isWorld)
		}
		added = append(added, r)
	}
	return added
}

// removed lists the articles that are there to be taken out, and counts.
func (p *putter) removed(ids []string, files map[string]File) []string {
	var removed []string
	for _, id := range ids {
		if files[id].Live != nil && id != World && !slices.Contains(removed, id) {
			removed = append(removed, id)
		}
	}
	p.outcome.Removed = len(removed)
	return removed
}

// count changes the counted names and marks what must be folded.
func (p *putter) count(ctx context.Context, added []*graph.Report, removed []string, files map[string]File) error {
	marks := slices.Clone(removed)
	out, err := p.leaving(ctx, slices.Concat(articlesOf(added), removed), files)
	if err != nil {
		return err
	}
	in := make([]share, len(added))
	err = parallel(len(added), func(i int) (err error) {
		in[i], err = nameShare(added[i])
		return err
	})
	if err != nil {
		return err
	}
	marks = append(marks, articlesOf(added)...)
	rows, shared, err := ledger{tx: p.tx, slot: Live, load: p.load}.apply(ctx, out, in)
	if err != nil {
		return err
	}
	if err := p.tx.PutRows(ctx, slices.Concat(rows, shared)); err != nil {
		return err
	}
	return p.tx.AddWork(ctx, slices.Concat(
		work(StageNames, namesAtOnce, namesIn(rows)), work(StageArticles, articlesAtOnce, marks), work(StageSweep, namesAtOnce, gone(rows))))
}

// leaving reckons the names of the live reports of some articles.
func (p *putter) leaving(ctx context.Context, articles []string, files map[string]File) ([]share, error) {
	var filings []*Filing
	for _, id := range articles {
		if live := files[id].Live; live != nil {
			filings = append(filings, live)
		}
	}
	reports, err := readReports(ctx, p.tx, filings, nil)
	if err != nil {
		return nil, err
	}
	shares := make([]share, len(reports))
	for i, r := range reports {
		if shares[i], err = nameShare(r); err != nil {
			return nil, err
		}
	}
	return shares, nil
}

// load reckons the names of articles that are filed.
func (p *putter) load(ctx context.Context, articles []string) ([]share, error) {
	files, err := p.tx.Files(ctx, articles)
	if err != nil {
		return nil, err
	}
	return p.leaving(ctx, articles, files)
}

// namesIn lists the names of which rows changed.
func namesIn(rows []Row) []string {
	var names []string
	for _, r := range rows {
		name, _, _ := splitNameRow(r.ID)
		names = append(names, name)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// gone lists name and entity of cards that nobody gives any more; the entity may have to go too.
func gone(rows []Row) []string {
	var keys []string
	for _, r := range rows {
		name, _, alias := splitNameRow(r.ID)
		if r.Articles > 0 || alias != "" {
			continue
		}
		entity := name
		if isPerson(name) {
			entity, _ = splitOutcome(r.Outcome)
		}
		if entity != "" {
			keys = append(keys, sweepKey(name, entity))
		}
	}
	return keys
}

// work cuts keys into entries of the journal.
func work(stage Stage, atOnce int, keys []string) []Work {
	var list []Work
	for part := range slices.Chunk(keys, atOnce) {
		list = append(list, Work{Stage: stage, Keys: part})
	}
	return list
}

// file puts the reports themselves.
func (p *putter) file(ctx context.Context, added []*graph.Report, removed []string, files map[string]File) error {
	retire := slices.Clone(removed)
	for _, r := range added {
		if files[r.Article.ID].Live != nil {
			retire = append(retire, r.Article.ID)
		}
	}
	filings := make([]Filing, len(added))
	err := parallel(len(added), func(i int) (err error) {
		at, ok := p.loadedAt[added[i].Article.ID]
		if !ok {
			at = p.now
		}
		filings[i], err = newFiling(added[i], at)
		return err
	})
	if err != nil {
		return err
	}
	if err := p.tx.Retire(ctx, retire); err != nil {
		return err
	}
	if err := p.tx.Exhume(ctx, articlesOf(added)); err != nil {
		return err
	}
	return p.tx.PutLive(ctx, filings)
}
