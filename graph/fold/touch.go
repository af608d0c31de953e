package fold

import (
	"context"
	"slices"
	"strings"

	"entente/graph"
)

// foldFacts folds the facts whose rows changed, and the contradictions of those who hold the offices among them.
func (r *relation) foldFacts(ctx context.Context) error {
	var ids []string
	for _, s := range slices.Concat(r.before, r.after) {
		ids = append(ids, s.facts...)
	}
	ids = compactSorted(ids)
	spans := make([]Span, len(ids))
	for i, id := range ids {
		spans[i] = factSpan(id)
	}
	rows, err := r.tx.Scan(ctx, spans)
	if err != nil {
		return err
	}
	var tenures []Row
	for i, id := range ids {
		f, there, err := foldFact(id, rows[i])
		if err != nil {
			return err
		}
		if !there {
			r.changes.DropFacts = append(r.changes.DropFacts, id)
			continue
		}
		r.changes.Facts = append(r.changes.Facts, f.Fact)
		if f.Predicate == graph.HoldsOffice {
			row, err := f.tenure()
			if err != nil {
				return err
			}
			tenures = append(tenures, row)
		}
	}
	for _, s := range r.after {
		for _, e := range s.evidence {
			if e.Group == "" {
				r.changes.Evidence = append(r.changes.Evidence, e)
			}
		}
	}
	return r.foldTenures(ctx, append(tenures, r.lostTenures()...))
}

// lostTenures lists the rows of offices whose facts are gone.
func (r *relation) lostTenures() []Row {
	var lost []Row
	for _, row := range r.rows {
		c, ok := claimOf(row)
		if ok && c.Predicate == graph.HoldsOffice && slices.Contains(r.changes.DropFacts, c.id()) {
			lost = append(lost, Row{ID: tenureRow(c.Subject, c.id())})
		}
	}
	return lost
}

// foldTenures writes changed offices of persons and finds these persons' contradictions anew.
func (r *relation) foldTenures(ctx context.Context, rows []Row) error {
	if err := r.tx.PutRows(ctx, rows); err != nil {
		return err
	}
	var persons []string
	for _, row := range rows {
		persons = append(persons, personOfTenure(row.ID))
		r.changes.Unsettle = append(r.changes.Unsettle, factOfTenure(row))
	}
	persons = compactSorted(persons)
	spans := make([]Span, len(persons))
	for i, p := range persons {
		spans[i] = within(tenureRow(p, ""))
	}
	held, err := r.tx.Scan(ctx, spans)
	if err != nil {
		return err
	}
	for i, p := range persons {
		conflicts, err := officeConflicts(p, held[i])
		if err != nil {
			return err
		}
		r.changes.Conflicts = append(r.changes.Conflicts, conflicts...)
		for _, row := range held[i] {
			r.changes.Unsettle = append(r.changes.Unsettle, factOfTenure(row))
		}
	}
	return nil
}

// region is a stretch of months of one block that is folded together.
type region struct {
	block string
	// touched are months in which rows changed; first and last bound the stretch.
	touched     []string
	first, last string
}

// reach is how many months around a change matter: undated tellings look one month around, so they decide differently up
// to one month from it, by events up to two months from it, whose tellings lie up to three months from it.
const reach = 3

// regions puts the touched cells together, in order.
func regions(cells []cell) []region {
	slices.SortFunc(cells, func(a, b cell) int { return strings.Compare(a.block+" "+a.month, b.block+" "+b.month) })
	var list []region
	for _, c := range slices.Compact(cells) {
		months := around(c.month, reach)
		first, last := months[0], months[len(months)-1]
		if n := len(list) - 1; n >= 0 && list[n].block == c.block && list[n].last >= first && len(months) > 1 {
			list[n].touched = append(list[n].touched, c.month)
			list[n].last = last
			continue
		}
		list = append(list, region{block: c.block, touched: []string{c.month}, first: first, last: last})
	}
	return list
}

// span is the span of the region's group rows.
func (g region) span() Span {
	from := "e|" + g.block + "|"
	return Span{From: from + g.first + "|", To: from + g.last + "}"}
}

// undated says whether undated tellings of a month are decided anew.
func (g region) undated(month string) bool {
	for _, t := range g.touched {
		if slices.Contains(around(t, 1), month) {
			return true
		}
	}
	return false
}

// cellsOf lists the cells that the sheets touch.
func cellsOf(sheets []sheet) []cell {
	var cells []cell
	for _, s := range sheets {
		cells = append(cells, s.blocks...)
	}
	return cells
}
