package when

// match is an expression found: its meaning, the other end where it is a range, and the word after it.
type match struct {
	value, end expr
	next       int
}

// opened says whether the word before an expression (past articles and the like) opens a lasting span.
func (s *scanner) opened(i int) bool {
	for j := i - 1; j >= max(0, i-3); j-- {
		switch t := s.text(j); {
		case s.since[t]:
			return true
		case s.article[t], s.link[t]:
		default:
			if _, ok := s.parts[t]; !ok {
				return false
			}
		}
	}
	return false
}

// match looks for the longest expression that begins at word i, with its range where it is one.
func (s *scanner) match(i int) (match, bool) {
	if t := s.text(i); !s.begins[t] && t >= ":" { // the sign behind 9
		return match{}, false
	}
	if m, ok := s.rangeWithin(i); ok {
		return m, true
	}
	v, next, ok := s.single(i)
	if !ok {
		return match{}, false
	}
	m := match{value: v, next: next}
	if !s.rangeIn[s.text(i-1)] && !isDash(s.text(next)) || !s.rangeTo[s.text(next)] {
		return m, true
	}
	if end, after, ok := s.single(s.skip(next+1, s.article)); ok {
		m.end, m.next = end, after
	}
	return m, true
}

func isDash(t string) bool { return t == "-" || t == "–" || t == "—" }

// rangeWithin reads days of one month: March 3-5, 3 to 5 March 2024, del 3 al 5 de mayo.
func (s *scanner) rangeWithin(i int) (match, bool) {
	if m, ok := s.month(i); ok {
		from, ok1 := s.dayOfMonth(i + 1)
		to, ok2 := s.dayOfMonth(i + 3)
		if ok1 && ok2 && s.rangeTo[s.text(i+2)] && to > from {
			return s.withYear(i+4, expr{kind: calendar, m: m, d: from}, to), true
		}
		return match{}, false
	}
	from, ok1 := s.dayOfMonth(i)
	j := s.skip(i+2, s.article)
	to, ok2 := s.dayOfMonth(j)
	if !ok1 || !ok2 || to <= from || !s.rangeTo[s.text(i+1)] {
		return match{}, false
	}
	j = s.skip(j+1, s.link)
	m, ok := s.month(j)
	if !ok {
		return match{}, false
	}
	return s.withYear(j+1, expr{kind: calendar, m: m, d: from}, to), true
}

func (s *scanner) withYear(i int, from expr, to int) match {
	next := i
	if y, after, ok := s.trailingYear(i); ok {
		from.y, next = y, after
	}
	end := from
	end.d = to
	return match{from, end, next}
}

// trailingYear reads the year of a day or month: ", 2024", "de 2024".
func (s *scanner) trailingYear(i int) (int, int, bool) {
	j := s.skip(s.comma(i), s.link)
	y, ok := s.year(j)
	return y, j + 1, ok
}

// single reads one expression; the rules stand with the longest first.
func (s *scanner) single(i int) (expr, int, bool) {
	for _, rule := range []func(int) (expr, int, bool){
		s.isoDate, s.weekdayDate, s.monthDay, s.dayMonth, s.partOf, s.monthYear, s.amountAgo, s.agoAmount, s.amountAhead,
		s.shifted, s.shiftedAfter, s.dayWord, s.weekdayAlone, s.monthAlone, s.bareDay, s.yearAlone,
	} {
		if e, next, ok := rule(i); ok {
			return e, next, true
		}
	}
	return expr{}, 0, false
}
