package when

import (
	"fmt"
	"time"

	"entente/graph"
)

// civil writes a date as precisely as it is given; one that no calendar has is empty.
func civil(y, m, d int) graph.Date {
	if y < 1000 || y > 9999 {
		return ""
	}
	s := fmt.Sprintf("%04d", y)
	if m > 0 {
		s += fmt.Sprintf("-%02d", m)
	}
	if d > 0 {
		s += fmt.Sprintf("-%02d", d)
	}
	date, err := graph.ParseDate(s)
	if err != nil {
		return ""
	}
	return date
}

// yearless gives a month, or a day of a month, the year that the direction asks for. It compares at the precision that
// both dates have.
func yearless(e expr, ref graph.Date, anchor time.Time, dir Direction) graph.Date {
	best, distance := graph.Date(""), time.Duration(1<<62)
	for y := anchor.Year() - 4; y <= anchor.Year()+4; y++ { // 29 February comes every fourth year
		d := civil(y, e.m, e.d)
		t, ok := d.Time()
		if !ok || dir == Past && d.First() > ref.Last() || dir == Future && d.Last() < ref.First() {
			continue
		}
		if gap := t.Sub(anchor).Abs(); gap < distance {
			best, distance = d, gap
		}
	}
	return best
}

// nearWeekday gives the last such day up to the anchor, or the next from it on when looking ahead.
func nearWeekday(w time.Weekday, anchor time.Time, dir Direction) time.Time {
	ahead := (int(w) - int(anchor.Weekday()) + 7) % 7
	if dir == Future || ahead == 0 {
		return anchor.AddDate(0, 0, ahead)
	}
	return anchor.AddDate(0, 0, ahead-7)
}

func nearDayOfMonth(d int, anchor time.Time, dir Direction) time.Time {
	step := -1
	if dir == Future {
		step = 1
	}
	first := time.Date(anchor.Year(), anchor.Month(), 1, 0, 0, 0, 0, time.UTC)
	for i := range 4 {
		t := first.AddDate(0, i*step, d-1)
		inMonth := t.Day() == d
		if inMonth && (step < 0 && !t.After(anchor) || step > 0 && !t.Before(anchor)) {
			return t
		}
	}
	return anchor
}

func deicticSpan(e expr, anchor time.Time) span {
	switch e.unit {
	case day:
		return dated(anchor.AddDate(0, 0, e.offset))
	case week:
		t := anchor.AddDate(0, 0, 7*e.offset)
		return between(t.AddDate(0, 0, -3), t.AddDate(0, 0, 3))
	case month:
		t := time.Date(anchor.Year(), anchor.Month()+time.Month(e.offset), 1, 0, 0, 0, 0, time.UTC)
		return narrowed(iso(t, "2006-01"), whole, graph.Relative)
	}
	return narrowed(civil(anchor.Year()+e.offset, 0, 0), whole, graph.Relative)
}

// periodSpan gives last, this or next week, month or year. Weeks begin on Monday.
func periodSpan(e expr, anchor time.Time) span {
	switch e.unit {
	case day:
		return dated(anchor.AddDate(0, 0, e.offset))
	case week, weekend:
		monday := anchor.AddDate(0, 0, -(int(anchor.Weekday())+6)%7+7*e.offset)
		if e.unit == weekend {
			return between(monday.AddDate(0, 0, 5), monday.AddDate(0, 0, 6))
		}
		return between(monday, monday.AddDate(0, 0, 6))
	case month:
		t := time.Date(anchor.Year(), anchor.Month()+time.Month(e.offset), 1, 0, 0, 0, 0, time.UTC)
		return narrowed(iso(t, "2006-01"), e.part, graph.Relative)
	}
	return narrowed(civil(anchor.Year()+e.offset, 0, 0), e.part, graph.Relative)
}

// namedSpan gives last, this or next Tuesday or March: last and next are never the current one.
func namedSpan(e expr, anchor time.Time, dir Direction) span {
	switch e.offset {
	case -1:
		dir = Past
	case 1:
		dir = Future
	}
	if e.m > 0 {
		return namedMonth(e, anchor, dir)
	}
	t := nearWeekday(e.weekday, anchor, dir)
	if e.offset != 0 && t.Equal(anchor) {
		t = t.AddDate(0, 0, 7*e.offset)
	}
	return dated(t)
}

func namedMonth(e expr, anchor time.Time, dir Direction) span {
	y := anchor.Year()
	switch ahead := e.m - int(anchor.Month()); {
	case dir == Past && (ahead > 0 || ahead == 0 && e.offset < 0):
		y--
	case dir == Future && (ahead < 0 || ahead == 0 && e.offset > 0):
		y++
	}
	return narrowed(civil(y, e.m, 0), e.part, graph.Relative)
}

// between gives an interval that no single date covers the coarser date that does: the month, else the year.
func between(from, to time.Time) span {
	s := span{first: iso(from, "2006-01-02"), last: iso(to, "2006-01-02"), basis: graph.Relative}
	switch {
	case from.Format("2006-01") == to.Format("2006-01"):
		s.date = iso(from, "2006-01")
	case from.Year() == to.Year():
		s.date = iso(from, "2006")
	}
	return s
}
