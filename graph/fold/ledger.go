package fold

import (
	"cmp"
	"context"
	"maps"
	"slices"
)

// entry is a row to which an article adds one.
type entry struct {
	id   string
	data []byte
}

// share is what one article counts for.
type share struct {
	article string
	origin  string
	entries []entry
}

// ledger adds shares to counted rows and takes them out again. An article counts for each of its rows, an origin once
// however many of its articles do. To know which rows an origin counts for already, an origin told by several articles
// has rows of its own (sharedRow) with the number of its articles; an origin of one article, by far the most, needs
// none: what it counts for can be reckoned from its report. It has them only for groups of tellings of one block, where it
// has several: they may turn out to be one event, which it tells but once.
type ledger struct {
	tx   Tx
	slot Slot
	// load reckons the shares of articles that were counted before.
	load func(ctx context.Context, articles []string) ([]share, error)
}

// sharedRow is the id of the row that counts the articles of one origin in a row. Those of groups of tellings follow their
// rows, to be read with them; others stand apart, for they may be many.
func sharedRow(row, origin string) string {
	if isGroupRow(row) {
		return row + "|" + origin
	}
	return "o|" + row + "|" + origin
}

// markerRow is the id of the row that counts the articles of an origin that has, or had, several.
func markerRow(slot Slot, origin string) string {
	return "x|" + string(rune('0'+slot)) + "|" + origin
}

// delta is a change of one row.
type delta struct {
	data              []byte
	origins, articles int
}

// apply takes some shares out and puts others in. It gives the rows that changed, ordered by id, those that count nothing
// any more among them, and the rows of origins that changed; the caller writes both. It must run while the store still
// lists the articles as they were before.
func (l ledger) apply(ctx context.Context, out, in []share) (changed, shared []Row, err error) {
	tallies, err := l.tallies(ctx, out, in)
	if err != nil {
		return nil, nil, err
	}
	deltas := map[string]*delta{}
	for _, origin := range slices.Sorted(maps.Keys(tallies)) {
		shared = append(shared, tallies[origin].settle(deltas)...)
	}
	slices.SortFunc(shared, func(a, b Row) int { return cmp.Compare(a.ID, b.ID) })
	changed, err = l.change(ctx, deltas)
	return changed, shared, err
}

// change reads the rows that deltas name and adds them up.
func (l ledger) change(ctx context.Context, deltas map[string]*delta) ([]Row, error) {
	rows, err := l.tx.Rows(ctx, slices.Sorted(maps.Keys(deltas)))
	if err != nil {
		return nil, err
	}
	byID := make(map[string]Row, len(rows))
	for _, r := range rows {
		byID[r.ID] = r
	}
	changed := make([]Row, 0, len(deltas))
	for id, d := range deltas {
		row, ok := byID[id]
		if !ok {
			row = Row{ID: id, Data: d.data, New: true}
		}
		row.Origins += d.origins
		row.Articles += d.articles
		changed = append(changed, row)
	}
	slices.SortFunc(changed, func(a, b Row) int { return cmp.Compare(a.ID, b.ID) })
	return changed, nil
}

// tally is what one origin counts for, before and after.
type tally struct {
	origin string
	slot   Slot
	// members is the number of its articles before; marked says that it has rows of its own.
	members int
	marked  bool
	before  map[string]int
	out, in []share
}

// tallies prepares a tally for each origin concerned.
func (l ledger) tallies(ctx context.Context, out, in []share) (map[string]*tally, error) {
	tallies := map[string]*tally{}
	of := func(origin string) *tally {
		t, ok := tallies[origin]
		if !ok {
			t = &tally{origin: origin, slot: l.slot, before: map[string]int{}}
			tallies[origin] = t
		}
		return t
	}
	for _, s := range out {
		of(s.origin).out = append(of(s.origin).out, s)
	}
	for _, s := range in {
		of(s.origin).in = append(of(s.origin).in, s)
	}
	siblings, err := l.tx.Siblings(ctx, l.slot, slices.Sorted(maps.Keys(tallies)))
	if err != nil {
		return nil, err
	}
	if err := l.recall(ctx, tallies, siblings); err != nil {
		return nil, err
	}
	return tallies, nil
}

// recall finds what each origin that was there before counts for.
func (l ledger) recall(ctx context.Context, tallies map[string]*tally, siblings map[string][]string) error {
	var shared []string
	for _, origin := range slices.Sorted(maps.Keys(siblings)) {
		shared = append(shared, tallies[origin].candidates()...)
	}
	rows, err := l.tx.Rows(ctx, shared)
	if err != nil {
		return err
	}
	counts := make(map[string]int, len(rows))
	for _, r := range rows {
		counts[r.ID] = r.Articles
	}
	var soles []string
	for _, origin := range slices.Sorted(maps.Keys(siblings)) {
		t := tallies[origin]
		t.members = counts[markerRow(l.slot, origin)]
		if t.marked = t.members > 0; t.marked {
			t.remember(counts)
			continue
		}
		t.members = 1
		if article := siblings[origin][0]; !t.recallOut(article) {
			soles = append(soles, article)
		}
	}
	return l.recallSoles(ctx, tallies, soles)
}

// recallOut says whether the only article that the origin had is one that goes out now, and counts it.
func (t *tally) recallOut(article string) bool {
	i := slices.IndexFunc(t.out, func(s share) bool { return s.article == article })
	if i < 0 {
		return false
	}
	t.hold(t.out[i])
	return true
}

// recallSoles counts, for origins of which they are the only ones, what articles told that stay.
func (l ledger) recallSoles(ctx context.Context, tallies map[string]*tally, articles []string) error {
	if len(articles) == 0 {
		return nil
	}
	shares, err := l.load(ctx, articles)
	for _, s := range shares {
		tallies[s.origin].hold(s)
	}
	return err
}

// hold counts the share of the only article that the origin had.
func (t *tally) hold(s share) {
	for _, e := range s.entries {
		t.before[e.id] = 1
	}
}

// candidates lists the rows of the origin's own that may matter.
func (t *tally) candidates() []string {
	ids := []string{markerRow(t.slot, t.origin)}
	for _, s := range slices.Concat(t.out, t.in) {
		for _, e := range s.entries {
			ids = append(ids, sharedRow(e.id, t.origin))
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func (t *tally) remember(counts map[string]int) {
	for _, s := range slices.Concat(t.out, t.in) {
		for _, e := range s.entries {
			if n := counts[sharedRow(e.id, t.origin)]; n > 0 {
				t.before[e.id] = n
			}
		}
	}
}

// settle adds what changes to deltas and gives the origin's own rows, where it has or now needs any.
func (t *tally) settle(deltas map[string]*delta) []Row {
	after := maps.Clone(t.before)
	for _, s := range t.out {
		for _, e := range s.entries {
			after[e.id]--
			change(deltas, e).articles--
		}
	}
	for _, s := range t.in {
		for _, e := range s.entries {
			after[e.id]++
			change(deltas, e).articles++
		}
	}
	for id, n := range after {
		if was := t.before[id] > 0; was != (n > 0) {
			deltas[id].origins += sign(n > 0)
		}
	}
	members := t.members - len(t.out) + len(t.in)
	shared := t.marked || members > 1
	marker := markerRow(t.slot, t.origin)
	was := ownRows(t.origin, t.before, t.marked)
	is := ownRows(t.origin, after, shared)
	if t.marked {
		was[marker] = t.members
	}
	if shared {
		is[marker] = members
	}
	var own []Row
	for id, n := range is {
		own = append(own, Row{ID: id, Articles: n, New: was[id] == 0})
	}
	for id := range was {
		if _, stays := is[id]; !stays {
			own = append(own, Row{ID: id})
		}
	}
	return own
}

// ownRows gives the rows that an origin has of its own, given how many of its articles count for which rows.
func ownRows(origin string, counts map[string]int, shared bool) map[string]int {
	inBlock := map[string]int{}
	for id, n := range counts {
		if n > 0 && isGroupRow(id) {
			inBlock[splitGroupRow(id).block]++
		}
	}
	rows := map[string]int{}
	for id, n := range counts {
		if shared || isGroupRow(id) && inBlock[splitGroupRow(id).block] > 1 {
			rows[sharedRow(id, origin)] = n
		}
	}
	return rows
}

func change(deltas map[string]*delta, e entry) *delta {
	d, ok := deltas[e.id]
	if !ok {
		d = &delta{data: e.data}
		deltas[e.id] = d
	}
	return d
}

func sign(up bool) int {
	if up {
		return 1
	}
	return -1
}
