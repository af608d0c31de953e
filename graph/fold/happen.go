package fold

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"entente/graph"
)

// foldEvents folds the blocks whose rows changed.
func (r *relation) foldEvents(ctx context.Context) error {
	list := regions(cellsOf(slices.Concat(r.before, r.after)))
	spans := make([]Span, len(list))
	for i, g := range list {
		spans[i] = g.span()
	}
	rows, err := r.tx.Scan(ctx, spans)
	if err != nil {
		return err
	}
	changed := r.changed()
	blocks := make([]*blockChange, len(list))
	for i, g := range list {
		if blocks[i], err = newBlockChange(g, r.present(spans[i], rows[i]), changed); err != nil {
			return err
		}
	}
	r.leave(blocks)
	if err := r.build(ctx, blocks); err != nil {
		return err
	}
	return r.place(ctx, blocks)
}

// present gives the rows of a span as they are now: those that wait to be written stand for what was read.
func (r *relation) present(span Span, read []Row) []Row {
	now := make([]Row, 0, len(read))
	for _, row := range read {
		if _, waits := r.pending[row.ID]; !waits {
			now = append(now, row)
		}
	}
	for _, id := range r.waiting(span) {
		if row := r.pending[id]; row.Articles > 0 {
			now = append(now, row)
		}
	}
	slices.SortFunc(now, func(a, b Row) int { return cmp.Compare(a.ID, b.ID) })
	return now
}

// waiting lists the rows of a span that wait to be written.
func (r *relation) waiting(span Span) []string {
	if r.order == nil {
		r.order = slices.Sorted(maps.Keys(r.pending))
	}
	from, _ := slices.BinarySearch(r.order, span.From)
	to, _ := slices.BinarySearch(r.order, span.To)
	return r.order[from:to]
}

// changed tells the groups whose rows changed, and the events of those whose rows are gone.
func (r *relation) changed() map[string]bool {
	changed := map[string]bool{}
	for _, row := range r.rows {
		if changed[row.ID] = true; row.Articles == 0 {
			changed[row.Outcome] = true
		}
	}
	return changed
}

// blockChange is what folding a region changes.
type blockChange struct {
	groups []counted
	shared []Row
	// ids gives each group, by index, its event; members each event its groups.
	ids     []string
	members map[string][]counted
	// dirty lists the events to write anew.
	dirty []string
}

func newBlockChange(g region, rows []Row, changed map[string]bool) (*blockChange, error) {
	b := &blockChange{members: map[string][]counted{}}
	var own []Row
	for _, row := range rows {
		if _, _, shared := splitSharedGroup(row.ID); shared {
			b.shared = append(b.shared, row)
		} else {
			own = append(own, row)
		}
	}
	groups, err := readGroups(own)
	if err != nil {
		return nil, err
	}
	b.groups = groups
	b.ids = joinTellings(groups, g.undated)
	dirty := map[string]bool{}
	for i, group := range groups {
		id := b.ids[i]
		b.members[id] = append(b.members[id], group)
		if id != group.row.Outcome {
			dirty[id], dirty[group.row.Outcome] = true, true
		}
		if changed[group.row.ID] || changed[id] {
			dirty[id] = true
		}
	}
	delete(dirty, "")
	for _, id := range slices.Sorted(maps.Keys(dirty)) {
		if len(b.members[id]) > 0 {
			b.dirty = append(b.dirty, id)
		}
	}
	return b, nil
}

// leave deletes the events that lost all their groups.
func (r *relation) leave(blocks []*blockChange) {
	kept := map[string]bool{}
	var left []string
	for _, b := range blocks {
		for i, g := range b.groups {
			kept[b.ids[i]] = true
			left = append(left, g.row.Outcome)
		}
	}
	for _, row := range r.rows {
		if isGroupRow(row.ID) && row.Articles == 0 {
			left = append(left, row.Outcome)
		}
	}
	for _, id := range compactSorted(left) {
		if id != "" && !kept[id] {
			r.changes.DropEvents = append(r.changes.DropEvents, id)
		}
	}
}

// build makes the events to write, and finds their contradictions.
func (r *relation) build(ctx context.Context, blocks []*blockChange) error {
	details, err := r.readDetails(ctx, blocks)
	if err != nil {
		return err
	}
	for _, b := range blocks {
		var fresh []happening
		for _, id := range b.dirty {
			groups := b.members[id]
			e, err := buildEvent(id, groups, b.shared, details)
			if err != nil {
				return err
			}
			r.changes.Events = append(r.changes.Events, e)
			r.changes.Unsettle = append(r.changes.Unsettle, id)
			fresh = append(fresh, newHappening(e, groups))
		}
		r.changes.Conflicts = append(r.changes.Conflicts, b.conflicts(fresh)...)
	}
	return nil
}

// readDetails reads what tellings of the events to write have to offer. Those of groups that only articles at hand tell are
// known.
func (r *relation) readDetails(ctx context.Context, blocks []*blockChange) (map[string][]Row, error) {
	details := map[string][]Row{}
	var groups []string
	var spans []Span
	for _, b := range blocks {
		for _, id := range b.dirty {
			for _, g := range b.members[id] {
				if known := r.details[g.row.ID]; len(known) == g.row.Articles {
					details[g.row.ID] = known[:min(len(known), keepDetails)]
					continue
				}
				groups = append(groups, g.row.ID)
				spans = append(spans, detailSpan(g.row.ID))
			}
		}
	}
	rows, err := r.tx.Scan(ctx, spans)
	if err != nil {
		return nil, err
	}
	for i, g := range groups {
		details[g] = rows[i]
	}
	return details, nil
}

// conflicts finds the contradictions of the events written anew, among themselves and with the others of the region.
func (b *blockChange) conflicts(fresh []happening) []graph.Conflict {
	isFresh, cells := map[string]bool{}, map[cell]bool{}
	for _, h := range fresh {
		isFresh[h.event.ID], cells[h.cell] = true, true
	}
	all := fresh
	for _, id := range slices.Sorted(maps.Keys(b.members)) {
		groups := b.members[id]
		if !isFresh[id] && slices.ContainsFunc(groups, func(g counted) bool { return cells[g.cell] }) {
			all = append(all, newHappening(graph.Event{ID: id, Kind: groups[0].Kind, Participants: participants(groups)}, groups))
		}
	}
	var found []graph.Conflict
	for i := range fresh {
		for _, other := range all[i+1:] {
			if c, ok := conflictBetween(all[i], other); ok {
				found = append(found, c)
			}
		}
	}
	return found
}

// place notes which event each group now belongs to, moves the evidence of those that changed, adds that of the articles at
// hand, and writes the rows that waited.
func (r *relation) place(ctx context.Context, blocks []*blockChange) error {
	owner := map[string]string{}
	for _, b := range blocks {
		for i, g := range b.groups {
			owner[g.row.ID] = b.ids[i]
			if g.row.Outcome == b.ids[i] {
				continue
			}
			if g.row.Outcome != "" {
				r.changes.Moves = append(r.changes.Moves, Move{Group: g.row.ID, From: g.row.Outcome, To: b.ids[i]})
			}
			g.row.Outcome = b.ids[i]
			r.pending[g.row.ID] = g.row
		}
	}
	for _, s := range r.after {
		for _, e := range s.evidence {
			if e.Group != "" {
				e.Owner = owner[e.Group]
				r.changes.Evidence = append(r.changes.Evidence, e)
			}
		}
	}
	rows := slices.SortedFunc(maps.Values(r.pending), func(a, b Row) int { return cmp.Compare(a.ID, b.ID) })
	return r.tx.PutRows(ctx, rows)
}
