// Package link finds the names in an article and says what each stands for: a person, a country, a city, a place, a group.
// Names come from the gazetteer, from the trained tagger and from the forms that news writes them in; where several
// things bear a name, the article's context decides, and none is an answer too. It resolves no pronouns and
// descriptions (see coref) and reads no facts.
package link

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/phrase"
)

// Link finds the names of an article. Titles are those of each sentence (see office.Find).
func Link(d *doc.Document, titles [][]office.Title) *doc.Scene {
	l := &linker{d: d, titles: titles, trained: trained(d), personal: personal(d), addressed: addressed(d), exercises: exerciseNames(d), things: shortThings(d)}
	for i := range d.Sentences {
		l.spans = append(l.spans, l.choose(l.sentence(i))...)
	}
	l.agree()
	l.surnames()
	l.nicknames()
	l.expand()
	l.shortForces()
	l.resolve()
	return l.scene()
}

// linker holds the state of one article.
type linker struct {
	d       *doc.Document
	titles  [][]office.Title
	trained bool
	// spans are the names, in the order of the text.
	spans []span
	view  view
	// short are abbreviations of what is no group's name.
	short map[string]bool
	// outlets are the names that nouns for bodies are called by.
	outlets map[string]bool
	// sites are the names that the article tells to be places.
	sites map[string]graph.EntityKind
	// personal are the initials of those whom the tagger takes for persons, addressed the words that stand behind honorifics.
	personal  []string
	addressed map[string]bool
	// nicknamed gives the words of the full names of those whom the article calls by another name, by the words of that.
	nicknamed map[string][]string
	// exercises are the names of exercises and operations.
	exercises map[string]bool
	// things are the short forms of nouns for things, which name nobody.
	things map[string]bool
}

// span is a run of tokens that names something.
type span struct {
	sentence, first, limit int
	kind                   graph.EntityKind
	form                   graph.MentionForm
	// options are what the gazetteer knows under this name; chosen is the one that is meant.
	options []option
	chosen  *option
	// rank decides between spans that overlap.
	rank       int
	confidence int
	// long is the key of the long name that a short one stands for.
	long string
	// full names are known by themselves; others need one to refer to.
	full bool
	// nested spans stand inside another and name something else: Iraqi in Iraqi Armed Forces.
	nested bool
}

func (s *span) overlaps(t *span) bool { return s.first < t.limit && t.first < s.limit }

func (s *span) covers(t *span) bool { return s.first <= t.first && t.limit <= s.limit }

// trained says whether a tagger has read the article.
func trained(d *doc.Document) bool {
	return slices.ContainsFunc(d.Sentences, func(s doc.Sentence) bool { return len(s.Names) > 0 })
}

// sentence gives all that may be a name in a sentence; these may overlap.
func (l *linker) sentence(i int) []span {
	s := &l.d.Sentences[i]
	limit := readable(l.d, s)
	if limit == 0 {
		return nil
	}
	out := append(l.world(i), l.combined(i)...)
	out = append(out, l.tagged(i)...)
	out = append(out, l.people(i)...)
	out = append(out, l.hyphened(i)...)
	out = append(out, l.employers(i)...)
	out = append(out, l.listed(i)...)
	out = append(out, airfields(s, i)...)
	for _, b := range l.bodies(i, out) {
		if !slices.ContainsFunc(out, func(x span) bool {
			return len(x.options) > 0 && (x.covers(&b) || l.sortOf(&x, &b) || s.Language == "es" && x.kind == graph.Group && x.first == b.first && x.limit-x.first > 1)
		}) {
			out = append(out, b)
		}
	}
	for _, f := range l.forces(i) {
		if !slices.ContainsFunc(out, func(x span) bool { return len(x.options) > 0 && x.covers(&f) }) {
			out = append(out, f)
		}
	}
	for k := range out {
		incorporated(s, &out[k])
	}
	start := datelineAgency(l.d, i)
	all := slices.Clone(out)
	out = slices.DeleteFunc(out, func(x span) bool {
		return nobody(s, &x) || commonForce(s, &x) || l.exercise(&x) || l.equipment(&x) || familyName(all, &x) || nameless(s, &x) || len(x.options) == 0 && continentals(s, &x) || x.limit > limit || x.first < start && (x.kind == graph.Group || len(x.options) == 0)
	})
	if x, ok := headed(s, i, start, out); ok {
		out = append(out, x)
	}
	return out
}

// incorporated takes into the name of a company the letters behind it that tell its legal form: Nordsee Werft | AG.
func incorporated(s *doc.Sentence, x *span) {
	if x.kind == graph.Group && x.limit < len(s.Tokens) && phrase.Capital(&s.Tokens[x.limit]) && legalForms[strings.ToLower(strings.TrimSuffix(s.Tokens[x.limit].Text, "."))] {
		x.limit++
	}
}

// familyName says whether a place's name is the end of a person's by the tagger: Omar bin Khalid | Al Ahmadi.
func familyName(all []span, x *span) bool {
	return (x.kind == graph.City || x.kind == graph.Place) && len(x.options) > 0 && slices.ContainsFunc(all, func(p span) bool {
		return p.kind == graph.Person && p.rank == rankPerson && p.first < x.first && x.limit == p.limit
	})
}

// sortOf says whether a longer name only adds to a known one what sort of place it is: Darfur Region.
func (l *linker) sortOf(known, longer *span) bool {
	s := &l.d.Sentences[known.sentence]
	return longer.kind == graph.Place && known.first == longer.first && known.limit == longer.limit-1 && known.kind != graph.Country &&
		!facilities[strings.ToLower(s.Tokens[known.limit].Text)] && !(known.kind == graph.City && lands[s.Tokens[known.limit].Text])
}

// choose keeps of overlapping spans the better ones, and nationality words inside the name of a group.
func (l *linker) choose(all []span) []span {
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := &all[a], &all[b]
		if x.rank != y.rank {
			return y.rank - x.rank
		}
		if n, m := x.limit-x.first, y.limit-y.first; n != m {
			return m - n
		}
		return x.first - y.first
	})
	var out []span
	for _, i := range order {
		if x, ok := l.admit(out, all[i]); ok {
			out = append(out, x)
		}
	}
	slices.SortStableFunc(out, func(a, b span) int {
		if a.first != b.first {
			return a.first - b.first
		}
		return b.limit - a.limit
	})
	return out
}

// admit says whether a span can stand beside those already chosen.
func (l *linker) admit(chosen []span, x span) (span, bool) {
	for i := range chosen {
		c := &chosen[i]
		if !c.overlaps(&x) {
			continue
		}
		if !c.covers(&x) || c.first == x.first && c.limit == x.limit || !l.nests(c, &x) {
			return x, false
		}
		x.nested = c.form == graph.ByName
	}
	return x, true
}

// nests says whether a name inside another is worth keeping: the country in a ministry's name, the city in an airport's.
func (l *linker) nests(outer, inner *span) bool {
	if inner.rank == rankNested && outer.kind == graph.Group {
		return true
	}
	if len(inner.options) == 0 || outer.kind == graph.Person || len(outer.options) > 0 && outer.rank != rankBody {
		return false
	}
	k := inner.options[0].kind
	return outer.kind == graph.Group && (k == graph.Country || k == graph.Group && l.partOf(outer, inner) || k == graph.City && l.seat(inner)) || outer.kind == graph.Place && outer.first == inner.first && (k == graph.Country || k == graph.City)
}

// partOf says whether a group named inside another's name has it: the Council of the UN, the UN Council; not the Senate of Peru.
func (l *linker) partOf(outer, inner *span) bool {
	if inner.first > outer.first {
		return l.owner(inner)
	}
	return inner.limit-inner.first == 1 && phrase.Shouted(&l.d.Sentences[inner.sentence].Tokens[inner.first])
}

// owner says whether a name inside another stands behind "of": the Leading Group of the State Council.
func (l *linker) owner(inner *span) bool {
	s := &l.d.Sentences[inner.sentence]
	at := inner.first - 1
	if at > 0 && strings.EqualFold(s.Tokens[at].Text, "the") {
		at--
	}
	if inner.limit < len(s.Tokens) && s.Tokens[inner.limit].Text == "(" {
		return true
	}
	return at >= 0 && (s.Tokens[at].Text == "of" || s.Tokens[at].Text == "de")
}

// seat says whether a city inside the name of a body is where it sits: consulado en Orán.
func (l *linker) seat(inner *span) bool {
	w := l.d.Sentences[inner.sentence].Tokens[max(0, inner.first-1)].Text
	return w == "en" || w == "in"
}
