package fold

import (
	"context"
	"maps"
	"slices"
	"strings"

	"entente/graph"
)

// foldEvents folds the blocks whose rows changed.
func (r *relation) foldEvents(ctx context.Context) error {
	list := regions(cellsOf(slices.Concat(r.before, r.after)))
	spans := make([]Span, 0, 2*len(list))
	for _, g := range list {
		spans = append(spans, g.span(""), g.span("o|"))
	}
	rows, err := r.tx.Scan(ctx, spans)
	if err != nil {
		return err
	}
	changed := r.changed()
	var blocks []*blockChange
	for i, g := range list {
		b, err := newBlockChange(g, rows[2*i], rows[2*i+1], changed)
		if err != nil {
			return err
		}
		blocks = append(blocks, b)
	}
	r.leave(blocks)
	if err := r.build(ctx, blocks); err != nil {
		return err
	}
	return r.place(ctx, blocks)
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

func newBlockChange(g region, rows, shared []Row, changed map[string]bool) (*blockChange, error) {
	groups, err := readGroups(rows)
	if err != nil {
		return nil, err
	}
	b := &blockChange{groups: groups, shared: shared, members: map[string][]counted{}}
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
		if strings.HasPrefix(row.ID, "e|") && row.Articles == 0 {
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
	details, err := r.details(ctx, blocks)
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

// details reads what tellings of the events to write have to offer.
func (r *relation) details(ctx context.Context, blocks []*blockChange) (map[string][]Row, error) {
	var groups []string
	var spans []Span
	for _, b := range blocks {
		for _, id := range b.dirty {
			for _, g := range b.members[id] {
				groups = append(groups, g.row.ID)
				spans = append(spans, detailSpan(g.row.ID))
			}
		}
	}
	rows, err := r.tx.Scan(ctx, spans)
	if err != nil {
		return nil, err
	}
	details := make(map[string][]Row, len(groups))
	for i, g := range groups {
		details[g] = rows[i]
	}
	return details, nil
}

// conflicts finds the contradictions of the events written anew, among themselves and with the others of the region.
func (b *blockChange) conflicts(fresh []happening) []graph.Conflict {
	isFresh := map[string]bool{}
	for _, h := range fresh {
		isFresh[h.event.ID] = true
	}
	all := fresh
	for _, id := range slices.Sorted(maps.Keys(b.members)) {
		if groups := b.members[id]; !isFresh[id] {
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

// place notes which event each group now belongs to, moves the evidence of those that changed, and adds that of the
// articles at hand.
func (r *relation) place(ctx context.Context, blocks []*blockChange) error {
	var rows []Row
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
			rows = append(rows, g.row)
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
	return r.tx.PutRows(ctx, rows)
}
