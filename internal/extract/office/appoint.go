package office

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// appointing are the forms of the verbs that give somebody an office.
var appointing = set(`appoint appoints appointed appointing name names named naming nominate nominates nominated nominating elect elects elected electing
	re-elect re-elected reelect reelected reappoint reappoints reappointed reappointing re-appoint re-appointed pick picks picked picking choose chooses chose
	chosen choosing select selects selected selecting designate designates designated designating announce announces announced announcing declare declared
	declaring confirm confirms confirmed confirming proclaim proclaimed proclaiming install installs installed installing promote promoted promoting tap taps
	tapped unveil unveiled swear swears swore sworn inaugurated crowned make made assign assigns assigned assigning approve approves approved approving
	nombrar nombró nombra designó designa eligió elige`)

// appointments are nouns for it.
var appointments = set("appointment reappointment election re-election reelection nomination selection naming inauguration promotion nombramiento designación")

// appointed finds whom somebody makes the title: named X as minister, elected X president, the appointment of X as envoy.
func (r *reader) appointed(x *Reading) bool {
	i := r.post(x.From)
	tied := i < x.From
	if i > 0 && (r.lower[i-1] == "as" || r.lower[i-1] == "como") {
		i, tied = i-1, true
	} else if i > 1 && r.lower[i-2] == "to" && r.lower[i-1] == "be" {
		i, tied = i-2, true
	}
	m, ok := r.endingAt(r.asideStart(i))
	if tied && !r.person(m, ok) {
		m, ok = r.endingAt(r.beforeClause(i))
	}
	if tied && !r.person(m, ok) {
		m, ok = r.endingAt(r.beforeOrigin(i))
	}
	if !r.person(m, ok) || !tied && (x.From != i || x.Possessive != "") || !r.appoints(m) {
		return false
	}
	return r.holds(x, m, "appointed")
}

// beforeOrigin is the token behind a name with which the country follows that somebody comes from: X | of Togo as; the same token where
// none does.
func (r *reader) beforeOrigin(at int) int {
	c, ok := r.endingAt(at)
	if !ok || r.kind(c) != graph.Country || c.First < 2 {
		return at
	}
	i := c.First - 1
	if phrase.Article(r.lower[i]) {
		i--
	}
	if r.lower[i] != "of" && r.lower[i] != "from" {
		return at
	}
	return i
}

// post is the token where "to the post of" begins before a title; the same token where it doesn't stand there.
func (r *reader) post(at int) int {
	if at < 3 || r.lower[at-1] != "of" || !posts[r.lower[at-2]] {
		return at
	}
	for i := at - 3; i > 0 && i > at-7; i-- {
		if r.lower[i] == "to" || r.lower[i] == "as" || r.lower[i] == "for" {
			return i
		}
	}
	return at
}

var posts = set("post position office role job rank portfolio")

// appoints says whether a person is one whom a verb before gives an office.
func (r *reader) appoints(m *doc.Mention) bool {
	for i := m.First - 1; i >= 0 && i > m.First-30; i-- {
		if appointing[r.lower[i]] || appointments[r.lower[i]] {
			return true
		}
		if r.lower[i] == ";" || phrase.Parsed(r.s) && strings.HasPrefix(r.s.Tokens[i].Rel, "nsubj") && i > 0 && !r.before(i, "by") && m.First-i > 1 {
			return false
		}
	}
	return false
}

// installed finds by the tree whom a verb of appointing makes the title, over what stands between: X, who …, was named minister.
func (r *reader) installed(x *Reading) bool {
	t := &r.s.Tokens[x.Noun]
	if t.Head < 0 || !appointing[r.lower[t.Head]] || r.s.Tokens[t.Head].UPOS != "VERB" || strings.HasPrefix(t.Rel, "nsubj") {
		return false
	}
	rel := "obj"
	if r.s.Tokens[t.Head].Feats.Voice == "Pass" {
		rel = "nsubj:pass"
	}
	m := r.child(t.Head, rel)
	return m != nil && r.holds(x, m, "appointed")
}

// crowd gives each of several persons who are said to be the title a reading: X and Y were elected deputy speakers.
func (r *reader) crowd(x *Reading) []Reading {
	i := x.From - 1
	for n := 0; i >= 0 && n < 5 && copulas[r.lower[i]]; n++ {
		i--
	}
	if !x.Plural || i == x.From-1 {
		return nil
	}
	var out []Reading
	for i >= 0 {
		m, ok := r.endingAt(i + 1)
		if !r.person(m, ok) {
			break
		}
		y := *x
		y.Plural = false
		r.holds(&y, m, "names-are-titles")
		out = append([]Reading{y}, out...)
		for i = m.First - 1; i >= 0 && (separators[r.lower[i]] || titleWord(r.lower[i])); i-- {
		}
		i = r.behindTitleBefore(i)
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// behindTitleBefore goes left over the title in front of a name in a list: Lagos MP X and Kano MP Y.
func (r *reader) behindTitleBefore(i int) int {
	for n := len(r.done) - 1; n >= 0 && r.done[n].Sentence == r.i; n-- {
		if y := &r.done[n]; y.End == i+1 {
			for i = y.From - 1; i >= 0 && phrase.Capital(&r.s.Tokens[i]) && y.Class == Lawmaker; i-- {
			}
			for ; i >= 0 && separators[r.lower[i]]; i-- {
			}
			return i
		}
	}
	return i
}
