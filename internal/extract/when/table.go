package when

import (
	"iter"
	"maps"
	"strings"
	"time"

	"entente/internal/extract/phrase"
)

// table holds the date words of one language, lower-cased and without accents.
type table struct {
	months   map[string]int
	weekdays map[string]time.Weekday
	units    map[string]unit
	deictics map[string]int // whole words that give a number of days from the publication date
	numbers  map[string]int
	shifts   map[string]int // last, this, next
	parts    map[string]part
	ago      map[string]bool // after the amount: two days ago
	agoHead  map[string]bool // before the amount: hace dos dias
	ahead    map[string]bool // before an amount still to come: in two weeks, dentro de dos semanas
	since    map[string]bool
	yearPrep map[string]bool // words after which four digits are a year, or an ambiguous month name a month
	yearOf   map[string]bool // words after which four digits are the year of what follows: "the 2015 accord"
	dubious  map[string]bool // month names that are common words too
	link     map[string]bool // joins day, month and year: of, de
	rangeIn  map[string]bool // opens a range: from, between
	rangeTo  map[string]bool // to, until, and
	article  map[string]bool
	plainDay map[string]bool // "the next day" counts from the day of the story
	shiftPre bool            // last week
	shiftSuf bool            // la semana pasada
	begins   map[string]bool // words that an expression may begin with, beside numbers
}

// indexed fills in the words that may begin an expression.
func indexed(t *table) *table {
	t.begins = map[string]bool{}
	for _, words := range []iter.Seq[string]{
		maps.Keys(t.months), maps.Keys(t.weekdays), maps.Keys(t.units), maps.Keys(t.deictics), maps.Keys(t.numbers), maps.Keys(t.shifts),
		maps.Keys(t.parts), maps.Keys(t.agoHead), maps.Keys(t.ahead),
	} {
		for w := range words {
			t.begins[w] = true
		}
	}
	return t
}

var set = phrase.Set

func ranks[T ~int | ~uint8](words string, first T) map[string]T {
	m := map[string]T{}
	for w := range strings.FieldsSeq(words) {
		for alt := range strings.SplitSeq(w, "/") {
			m[alt] = first
		}
		first++
	}
	return m
}

// tableFor gives the table of a BCP 47 language; English where there is none, since dates in digits read the same.
func tableFor(language string) *table {
	if language == "es" || strings.HasPrefix(language, "es-") {
		return spanish()
	}
	return english()
}
