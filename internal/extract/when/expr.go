package when

import (
	"time"

	"entente/graph"
)

// kind says how an expression gives its date.
type kind uint8

const (
	none     kind = iota
	calendar      // year, month and day, as many as are given
	deictic       // so many units from the publication date: today, yesterday, two weeks ago
	weekday       // a day of the week
	period        // this, last or next week, month, year
	named         // last, this or next + a month or weekday
	ofMonth       // a day of an unnamed month: the 5th
)

type unit uint8

const (
	day unit = iota
	week
	weekend
	month
	year
)

// part narrows a month or a year: early, middle or late in it.
type part uint8

const (
	whole part = iota
	early
	middle
	late
)

// expr is a date expression by its meaning, not yet reckoned.
type expr struct {
	kind    kind
	y, m, d int
	weekday time.Weekday
	unit    unit
	offset  int // of deictic, period and named: -1 last, 0 this, 1 next
	future  bool
	part    part
}

// span is a reckoned expression: a date and the first and last day that it can mean.
type span struct {
	date, first, last graph.Date
	basis             graph.DateBasis
}

func resolve(e expr, ref graph.Date, dir Direction) span {
	if e.kind == calendar && e.y > 0 {
		return narrowed(civil(e.y, e.m, e.d), e.part, graph.Explicit)
	}
	anchor, ok := ref.Time()
	if !ok {
		return span{}
	}
	switch {
	case e.kind == calendar:
		return narrowed(yearless(e, ref, anchor, dir), e.part, graph.Relative)
	case len(ref) < 10 && !coarse(e, ref):
		return span{}
	}
	return relative(e, anchor, dir)
}

// coarse says whether a publication date known only to the month or year is precise enough for the expression.
func coarse(e expr, ref graph.Date) bool {
	return e.kind == period && (e.unit == year || e.unit == month && len(ref) >= 7)
}

func relative(e expr, anchor time.Time, dir Direction) span {
	switch e.kind {
	case deictic:
		if e.future && dir == Past {
			return span{}
		}
		return deicticSpan(e, anchor)
	case weekday:
		return dated(nearWeekday(e.weekday, anchor, dir))
	case period:
		return periodSpan(e, anchor)
	case named:
		return namedSpan(e, anchor, dir)
	case ofMonth:
		return dated(nearDayOfMonth(e.d, anchor, dir))
	}
	return span{}
}

// resolveEnd reckons the other end of a range, which lends its month and year to the beginning's and borrows from it.
func resolveEnd(end, begin expr, from span, ref graph.Date, dir Direction) span {
	if end.kind == calendar && end.y == 0 {
		t, ok := from.first.Time()
		if !ok {
			return span{}
		}
		end.y = t.Year()
		if end.m < begin.m {
			end.y++
		}
		s := resolve(end, ref, dir)
		s.basis = from.basis
		return s
	}
	if end.kind == weekday {
		if t, ok := from.first.Time(); ok {
			return dated(nearWeekday(end.weekday, t, Future))
		}
	}
	return resolve(end, ref, dir)
}

func dated(t time.Time) span {
	return narrowed(iso(t, "2006-01-02"), whole, graph.Relative)
}

// narrowed bounds a date by its part: the first third of a month or year for early, the last for late.
func narrowed(d graph.Date, p part, basis graph.DateBasis) span {
	if d == "" {
		return span{}
	}
	s := span{date: d, first: d.First(), last: d.Last(), basis: basis}
	if p == whole || len(d) == 10 {
		return s
	}
	from, _ := s.first.Time()
	to, _ := s.last.Time()
	third := int(to.Sub(from).Hours()/24) / 3
	if p != early {
		s.first = iso(from.AddDate(0, 0, third*(int(p)-1)), "2006-01-02")
	}
	if p != late {
		s.last = iso(from.AddDate(0, 0, third*int(p)), "2006-01-02")
	}
	return s
}

// iso writes a day; one before the year 1000 or after 9999 has no form here.
func iso(t time.Time, layout string) graph.Date {
	if t.Year() < 1000 || t.Year() > 9999 {
		return ""
	}
	return graph.Date(t.Format(layout))
}
