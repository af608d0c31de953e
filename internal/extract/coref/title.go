package coref

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/phrase"
)

// title deals with a title where it stands: one with a holder speaks of him; one without points back to somebody.
func (r *resolver) title(x *office.Reading) {
	if x.Possessive != "" {
		r.possessed(x)
	}
	if x.Holder == office.None && !x.Plural && x.Class != office.Member {
		r.point(x, r.holders(x, func(y *office.Reading) bool { return before(y, x) }))
	}
	switch {
	case x.Plural:
	case x.Holder != office.None:
		r.speak([]int{x.Holder}, x.Sentence, x.Noun, false)
	case r.ownOfficial(x) && r.withoutOffice() == office.None:
		r.speak([]int{r.home}, x.Sentence, x.Noun, false)
	}
}

func before(y, x *office.Reading) bool {
	return y.Sentence < x.Sentence || y.Sentence == x.Sentence && y.First < x.First
}

// ahead gives titles that point to nobody before them, as in headlines, to somebody named later.
func (r *resolver) ahead() {
	for i := range r.readings {
		x := &r.readings[i]
		if x.Holder == office.None && !x.Plural && x.Class != office.Member {
			r.point(x, r.holders(x, func(y *office.Reading) bool { return !before(y, x) }))
		}
	}
}

// point lets a title speak of a person, and tell whose the office is where it introduces him.
func (r *resolver) point(x *office.Reading, holding *office.Reading) {
	if holding == nil {
		return
	}
	x.Holder, x.Rule = holding.Holder, ""
	if x.Of != office.None && holding.Of == office.None && distance(x, holding) <= within && r.introduces(x, holding) {
		holding.Of, holding.Inferred = x.Of, true
	}
}

// introduces says whether a title with its country stands before the name as a headline or a lead puts it. Farther down, and
// behind the name, it speaks of somebody else more often than not: "President Sol left. Azerbaijan's president stayed."
func (r *resolver) introduces(x, holding *office.Reading) bool {
	if x.Sentence >= holding.Sentence {
		return false
	}
	return r.d.Opening(x.Sentence) || x.Sentence <= leadReach && x.Like == nil && likeness(x, holding) > 1
}

// within is how many sentences off a title may stand that tells whose another is: farther on a paper may speak of a
// colleague of the minister whom it names.
const within = 3

// titles adds a mention for each title that speaks of a person, or, where nobody is known, of whose it is.
func (r *resolver) titles() {
	for i := range r.readings {
		x := &r.readings[i]
		m := doc.Mention{Sentence: x.Sentence, First: x.From, Limit: x.End, Head: r.headOf(x), Form: graph.ByOffice, Confidence: 800}
		switch {
		case x.Class == office.Member || x.Plural || x.Rule == office.Replaced || x.Rule == office.Heads:
			continue
		case x.Holder != office.None && x.Elided > 0:
			m.Entities, m.Head = []int{x.Holder}, x.Elided
		case x.Holder != office.None:
			m.Entities = r.sharing(i)
		case x.Of != office.None && r.kind(x.Of) != graph.Person:
			m.Entities, m.Form, m.Delegates, m.Confidence = []int{x.Of}, graph.ByDescription, true, 600
		case r.ownOfficial(x):
			m.Entities, m.Form, m.Delegates, m.Confidence = []int{r.home}, graph.ByDescription, true, 600
		case r.nameless(x):
			if m.Entities = r.state(x.Sentence, x.From, clearly); len(m.Entities) == 0 {
				continue
			}
			m.Form, m.Delegates, m.Confidence = graph.ByDescription, true, 600
		default:
			continue
		}
		if x.Elided == 0 && (x.Rule == "title+name" || x.Rule == "titles+names") {
			m.First = x.First
			m.Limit = x.Limit
		}
		r.found = append(r.found, m)
	}
}

// sharing gives the holder of a title, and those who share a Spanish plural one with him: "[los presidentes] de A, X, y de B, Y".
func (r *resolver) sharing(i int) []int {
	x := &r.readings[i]
	out := []int{x.Holder}
	if x.Rule != "titles+names" || r.d.Sentences[x.Sentence].Language != "es" {
		return out
	}
	for j := i + 1; j < len(r.readings) && r.readings[j].Sentence == x.Sentence && r.readings[j].Noun == x.Noun; j++ {
		if y := &r.readings[j]; y.Rule == x.Rule && !slices.Contains(out, y.Holder) {
			out = append(out, y.Holder)
		}
	}
	return out
}

// headOf is the token of a title on which its sentence hangs: mostly its noun, but General where a parser has it govern Secretary.
func (r *resolver) headOf(x *office.Reading) int {
	tokens := r.d.Sentences[x.Sentence].Tokens
	head := x.Noun
	for n := 0; n < 3; n++ {
		h := tokens[head].Head
		if h <= head || h >= x.Limit {
			break
		}
		head = h
	}
	return head
}

// nameless says whether a title speaks of an official whom the article doesn't name: "the interior minister". One in
// capitals, and a bare minister, are somebody that it has named without his office.
func (r *resolver) nameless(x *office.Reading) bool {
	return x.Definite && governs(x) && x.Key != "minister" && x.Key != "pope" && !x.Foreign && !r.formal(x) && x.Status == office.Current
}

// formal says whether a title stands for its holder in capitals: "The Foreign Secretary met".
func (r *resolver) formal(x *office.Reading) bool {
	s := &r.d.Sentences[x.Sentence]
	for i := x.First; i < x.Limit; i++ {
		if !phrase.Capital(&s.Tokens[i]) && len(s.Tokens[i].Text) > 3 {
			return false
		}
	}
	return !x.Foreign && (x.From == x.First || x.Definite) && x.Status == office.Current && x.Possessive == ""
}
