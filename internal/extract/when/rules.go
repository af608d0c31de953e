package when

import "unicode"

// isoDate: 2024-02-06.
func (s *scanner) isoDate(i int) (expr, int, bool) {
	y, ok1 := s.year(i)
	m, ok2 := s.digits(i+2, 2, 2)
	d, ok3 := s.digits(i+4, 2, 2)
	ok := ok1 && ok2 && ok3 && s.text(i+1) == "-" && s.text(i+3) == "-" && m <= 12 && d <= 31
	return expr{kind: calendar, y: y, m: m, d: d}, i + 5, ok
}

// weekdayDate: Tuesday, March 19 · martes 19 de marzo. The day of the week adds nothing.
func (s *scanner) weekdayDate(i int) (expr, int, bool) {
	if _, ok := s.weekdays[s.text(i)]; !ok {
		return expr{}, 0, false
	}
	j := s.skip(s.comma(i+1), s.article)
	if e, next, ok := s.monthDay(j); ok {
		return e, next, true
	}
	return s.dayMonth(j)
}

// monthDay: February 6, 2024 · Feb 6th.
func (s *scanner) monthDay(i int) (expr, int, bool) {
	m, ok := s.month(i)
	if !ok || !s.at(i).upper && s.dubious[s.text(i)] {
		return expr{}, 0, false
	}
	d, ok := s.dayOfMonth(i + 1)
	if !ok {
		return expr{}, 0, false
	}
	return s.finish(expr{kind: calendar, m: m, d: d}, i+2)
}

// dayMonth: 6 February 2024 · 6th of February · 6 de febrero de 2024.
func (s *scanner) dayMonth(i int) (expr, int, bool) {
	d, ok := s.dayOfMonth(i)
	if !ok {
		return expr{}, 0, false
	}
	j := s.skip(i+1, s.link)
	m, ok := s.month(j)
	if !ok || len(s.link) == 1 && !s.at(j).upper {
		return expr{}, 0, false
	}
	return s.finish(expr{kind: calendar, m: m, d: d}, j+1)
}

func (s *scanner) finish(e expr, next int) (expr, int, bool) {
	if y, after, ok := s.trailingYear(next); ok {
		e.y, next = y, after
	}
	return e, next, true
}

// partOf: early March 2024 · mid-2023 · later this month · a finales de mayo.
func (s *scanner) partOf(i int) (expr, int, bool) {
	p, ok := s.parts[s.text(i)]
	if !ok {
		return expr{}, 0, false
	}
	j := s.skip(s.skip(s.hyphen(i+1), s.link), s.article)
	e, next, ok := s.partBase(j)
	e.part = p
	return e, next, ok
}

func (s *scanner) partBase(j int) (expr, int, bool) {
	if e, next, ok := s.monthYear(j); ok {
		return e, next, ok
	}
	if m, ok := s.month(j); ok {
		return expr{kind: calendar, m: m}, j + 1, true
	}
	if y, ok := s.year(j); ok {
		return expr{kind: calendar, y: y}, j + 1, true
	}
	if e, next, ok := s.shifted(j); ok {
		return e, next, true
	}
	return s.shiftedAfter(j)
}

// monthYear: March 2024 · marzo de 2024.
func (s *scanner) monthYear(i int) (expr, int, bool) {
	m, ok := s.month(i)
	if !ok {
		return expr{}, 0, false
	}
	y, next, ok := s.trailingYear(i + 1)
	return expr{kind: calendar, y: y, m: m}, next, ok
}

// amountAgo: two weeks ago.
func (s *scanner) amountAgo(i int) (expr, int, bool) {
	n, ok1 := s.amount(i)
	u, ok2 := s.units[s.text(i+1)]
	return expr{kind: deictic, unit: u, offset: -n}, i + 3, ok1 && ok2 && s.ago[s.text(i+2)]
}

// agoAmount: hace dos semanas.
func (s *scanner) agoAmount(i int) (expr, int, bool) {
	n, ok := s.amount(i + 1)
	return expr{kind: deictic, unit: s.units[s.text(i+2)], offset: -n}, i + 3, s.agoHead[s.text(i)] && ok && s.isUnit(i+2)
}

// amountAhead: in two weeks · dentro de dos semanas. It looks ahead only: "killed in two days" is no date.
func (s *scanner) amountAhead(i int) (expr, int, bool) {
	if !s.ahead[s.text(i)] {
		return expr{}, 0, false
	}
	j := s.skip(i+1, s.link)
	n, ok := s.amount(j)
	return expr{kind: deictic, unit: s.units[s.text(j+1)], offset: n, future: true}, j + 2, ok && s.isUnit(j+1)
}

func (s *scanner) isUnit(i int) bool {
	_, ok := s.units[s.text(i)]
	return ok
}

// shifted: last week · this Wednesday · next March · el próximo jueves.
func (s *scanner) shifted(i int) (expr, int, bool) {
	shift, ok := s.shifts[s.text(i)]
	if !ok || !s.shiftPre {
		return expr{}, 0, false
	}
	return s.shiftable(i+1, shift)
}

// shiftedAfter: la semana pasada · el mes que viene.
func (s *scanner) shiftedAfter(i int) (expr, int, bool) {
	if !s.shiftSuf {
		return expr{}, 0, false
	}
	e, next, ok := s.shiftable(i, 0)
	if !ok {
		return expr{}, 0, false
	}
	if s.text(next) == "que" {
		next++
	}
	shift, ok := s.shifts[s.text(next)]
	e.offset = shift
	return e, next + 1, ok && shift != 0
}

func (s *scanner) shiftable(i, shift int) (expr, int, bool) {
	t := s.text(i)
	if t == "fin" && s.text(i+1) == "de" && s.text(i+2) == "semana" {
		return expr{kind: period, unit: weekend, offset: shift}, i + 3, true
	}
	if u, ok := s.units[t]; ok && !s.plainDay[t] {
		return expr{kind: period, unit: u, offset: shift}, i + 1, true
	}
	if w, ok := s.weekdays[t]; ok {
		return expr{kind: named, weekday: w, offset: shift}, i + 1, true
	}
	m, ok := s.months[t]
	return expr{kind: named, m: m, offset: shift}, i + 1, ok
}

// dayWord: today, yesterday, hoy.
func (s *scanner) dayWord(i int) (expr, int, bool) {
	n, ok := s.deictics[s.text(i)]
	return expr{kind: deictic, unit: day, offset: n}, i + 1, ok && !s.article[s.text(i-1)] && (!s.link[s.text(i-1)] || s.hour(i-2))
}

// hour says whether a Spanish word for a day or a part of one stands at i: la tarde | de ayer, la jornada | de hoy.
func (s *scanner) hour(i int) bool {
	u, ok := s.units[s.text(i)]
	return ok && u == day && len(s.link) > 1
}

func (s *scanner) weekdayAlone(i int) (expr, int, bool) {
	w, ok := s.weekdays[s.text(i)]
	if ok && s.dubious[s.text(i)] && !s.at(i).upper && len(s.text(i)) <= 4 {
		return expr{}, 0, false
	}
	if len(s.link) > 1 && s.at(i).upper && (s.at(i-1).upper && !s.article[s.text(i-1)] || s.at(i+1).upper) {
		return expr{}, 0, false // Santo Domingo
	}
	return expr{kind: weekday, weekday: w}, i + 1, ok
}

// monthAlone: in October · en octubre. A name that is a common word too needs a capital and a preposition.
func (s *scanner) monthAlone(i int) (expr, int, bool) {
	m, ok := s.month(i)
	if !ok || len(s.link) == 1 && !s.at(i).upper {
		return expr{}, 0, false
	}
	if s.dubious[s.text(i)] && !s.yearPrep[s.text(i-1)] || len(s.link) > 1 && s.at(i).upper && s.called(i) {
		return expr{}, 0, false
	}
	return expr{kind: calendar, m: m}, i + 1, true
}

// called says whether a Spanish month in capitals is somebody's name: Julio Prieto; el ministro Julio. Months have small letters,
// or stand behind a preposition.
func (s *scanner) called(i int) bool {
	return !s.yearPrep[s.text(i-1)] || s.at(i+1).upper
}

// bareDay: on the 5th · el día 5.
func (s *scanner) bareDay(i int) (expr, int, bool) {
	if s.units[s.text(i)] == day && s.text(i) == "dia" {
		d, ok := s.dayOfMonth(i + 1)
		return expr{kind: ofMonth, d: d}, i + 2, ok
	}
	d, ok := s.ordinal(i)
	return expr{kind: ofMonth, d: d}, i + 1, ok && s.text(i-1) == "the" && s.text(i-2) == "on" && !s.noun(i+1)
}

// noun guesses whether an ordinal counts the next word ("on the 5th floor") rather than a day.
func (s *scanner) noun(i int) bool {
	t := s.text(i)
	return t != "" && !s.yearPrep[t] && t != "," && t != "." && t != "at"
}

// yearAlone: in 2023 · the 2015 accord · desde 2014.
func (s *scanner) yearAlone(i int) (expr, int, bool) {
	y, ok := s.year(i)
	if s.yearOf[s.text(i-1)] && s.named(i+1) && y%100 != 0 { // "the 2000 soldiers" are counted
		return expr{kind: calendar, y: y}, i + 1, ok
	}
	prep := s.text(i - 1)
	if s.article[prep] {
		prep = s.text(i - 2)
	}
	return expr{kind: calendar, y: y}, i + 1, ok && s.yearPrep[prep]
}

// named says whether a word is a common one, which a year before it may tell of.
func (s *scanner) named(i int) bool {
	w := s.at(i)
	return !w.upper && w.text != "" && unicode.IsLetter(rune(w.text[0])) && !s.yearPrep[w.text]
}
