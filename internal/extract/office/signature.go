package office

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// signed finds whose title a line tells under a line that is nothing but his name, as releases are signed; the body that the office is
// of follows a comma or makes up the next line.
func (r *reader) signed(x *Reading) bool {
	if x.Plural || !Under(r.d, r.i) || x.End < len(r.lower) && r.lower[x.End] != "," || !r.heading(x.From) {
		return false
	}
	m := r.alone(r.i-1, 0)
	if !r.person(m, m != nil) {
		return false
	}
	if x.From > 0 || x.First == 1 && bodies[r.lower[0]] { // the Department's
		x.Key = graph.Slug(phrase.Text(r.d, r.s, 0, x.First)) + "-" + x.Key
		x.First, x.From, x.Of = 0, 0, None
	}
	if x.End == len(r.lower) {
		r.bodyOn(x, r.i+1, 0)
	} else if !r.bodyOn(x, r.i, x.End+1) {
		return false
	}
	x.Holder, x.Rule = m.Entities[0], "signed"
	x.first, x.limit = x.From, x.End
	return true
}

// heading says whether only one word or two in capitals that name nothing stand before a token in a line: Department | Spokesperson.
func (r *reader) heading(at int) bool {
	for i := range at {
		if at > 2 || !phrase.Capital(&r.s.Tokens[i]) || r.titled(i) || r.begins(i) {
			return false
		}
	}
	return true
}

// Under says whether a sentence is a line of its own right under another that is one, as in an address.
func Under(d *doc.Document, i int) bool {
	return i > 0 && line(d, i) && line(d, i-1) && d.Sentences[i].Paragraph == d.Sentences[i-1].Paragraph+1
}

// line says whether a sentence makes up a short paragraph without a stop.
func line(d *doc.Document, i int) bool {
	s := &d.Sentences[i]
	p := &d.Paragraphs[s.Paragraph]
	return p.Limit-p.First == 1 && len(s.Tokens) < longestLine && s.Tokens[len(s.Tokens)-1].Text != "."
}

// longestLine is how many tokens a line of an address may have.
const longestLine = 16

// alone gives the mention that reaches from a token, or from behind the titles and honorifics there, to the end of a sentence.
func (r *reader) alone(i, at int) *doc.Mention {
	s := &r.d.Sentences[i]
	for ; at < len(s.Tokens); at++ {
		for _, k := range r.scene.In(i) {
			if m := &r.scene.Mentions[k]; m.First == at && m.Limit == len(s.Tokens) && len(m.Entities) == 1 && m.Form == graph.ByName {
				return m
			}
		}
		if !titleWord(strings.ToLower(s.Tokens[at].Text)) && len(english[strings.ToLower(s.Tokens[at].Text)]) == 0 {
			return nil
		}
	}
	return nil
}

// bodyOn makes the group whose name makes up the rest of a line the owner of an office that has none.
func (r *reader) bodyOn(x *Reading, i, at int) bool {
	if x.Of != None || i >= len(r.d.Sentences) || i > r.i && !Under(r.d, i) {
		return false
	}
	m := r.alone(i, at)
	if m == nil || r.kind(m) != graph.Group {
		return false
	}
	r.belongs(x, m)
	return true
}
