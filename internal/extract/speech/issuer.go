package speech

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate"
)

// issuer is who issues a text that speaks in the first person: the person who signs it, and the body he signs it for.
type issuer struct{ author, body []int }

// singulars are the first persons of one.
var singulars = words("i me my mine myself yo me mi")

// by gives whom a first person means: "I" the author, "we" the body before him.
func (x issuer) by(singular bool) []int {
	if singular && len(x.author) > 0 || len(x.body) == 0 {
		return x.author
	}
	return x.body
}

// issuerOf gives the author that a heading or a line of its own names, and the body on whose behalf the text says it is
// written, else the government or body that runs the site.
func issuerOf(d *doc.Document, scene *doc.Scene) issuer {
	var x issuer
	for i := range d.Sentences {
		r := newReader(d, scene, nil, i, turn{})
		if r.lex == nil {
			continue
		}
		if len(x.author) == 0 {
			x.author = r.signature(d)
		}
		if len(x.body) == 0 {
			x.body = r.onBehalf()
		}
		if len(x.body) == 0 {
			x.body = r.selves()
		}
	}
	if len(x.body) == 0 {
		x.body = owned(d, scene)
	}
	return x
}

// owned gives the body that runs the site of an article.
func owned(d *doc.Document, scene *doc.Scene) []int {
	id := siteOwner(d.URL)
	if id == "" {
		return nil
	}
	if e := scene.Entity(id); e >= 0 {
		return []int{e}
	}
	return nil
}

// opening is the last of the sentences that may still name the author of a text in passing.
const opening = 4

// maxLine is how many words a line has at most that only names its author.
const maxLine = 8

// signature gives the person of a heading such as "Statement by X", or of a line before the text that holds a name and at
// most a title.
func (r *reader) signature(d *doc.Document) []int {
	if d.Paragraphs[r.Paragraph].Kind == doc.Body && r.index > opening {
		return nil
	}
	for t := range r.Tokens {
		if c, ok := r.productCue(t); ok {
			return c.speakers
		}
	}
	if d.Paragraphs[r.Paragraph].Kind == doc.Body || len(r.Tokens) > maxLine || slices.ContainsFunc(r.Tokens, func(t doc.Token) bool { return t.UPOS == "VERB" || t.UPOS == "ADP" || t.UPOS == "AUX" }) {
		return nil
	}
	if in := r.scene.In(r.index); len(in) > 0 {
		if m := r.scene.Mentions[in[0]]; r.isPerson(m) && m.Form == graph.ByName && m.Limit == len(r.Tokens) {
			return m.Entities
		}
	}
	return nil
}

// onBehalf reads "on behalf of X" before a first person, or in a heading: rather a state or body than a person.
func (r *reader) onBehalf() []int {
	for t := range r.Tokens {
		if !r.reads(t, []string{"on", "behalf", "of"}) && !r.reads(t, []string{"en", "nombre", "de"}) {
			continue
		}
		if !slices.ContainsFunc(r.Tokens[t:], func(tok doc.Token) bool { return tok.Text == "I" || tok.Text == "we" }) && !r.titled(t) {
			continue
		}
		for _, i := range r.scene.In(r.index) {
			m := r.scene.Mentions[i]
			if out := r.able(m.Entities); m.First >= t+3 && m.First <= t+3+reach && len(out) > 0 && !r.isPerson(m) && !r.barred(t+3, m.First) {
				return out
			}
		}
		return r.firstNamed(t + 3)
	}
	return nil
}

// selves gives those who say of themselves who they are: "We, the ministers of X and Y, welcome …".
func (r *reader) selves() []int {
	for t, tok := range r.Tokens {
		if !strings.EqualFold(tok.Text, "we") || t+1 >= len(r.Tokens) || r.Tokens[t+1].Text != "," {
			continue
		}
		var out []int
		for _, i := range r.scene.In(r.index) {
			if m := r.scene.Mentions[i]; m.First > t && m.Limit <= tok.Head {
				out = append(out, r.able(m.Entities)...)
			}
		}
		slices.Sort(out)
		return slices.Compact(out)
	}
	return nil
}

// titled says whether a heading such as "Statement by X" stands before token t.
func (r *reader) titled(t int) bool {
	for k := range t {
		if _, ok := r.productCue(k); ok {
			return true
		}
	}
	return false
}

// issue adds a statement of those who issue a text in the first person, once.
func (r *Reading) issue(scene *doc.Scene, who []int, sentence, token int) {
	for _, speaker := range who {
		if slices.ContainsFunc(r.Statements, func(s Statement) bool { return s.Participants[0].Entity == speaker }) {
			continue
		}
		g := gatherer{scene: scene}
		r.Statements = append(r.Statements, Statement{Event: relate.Event{
			Kind: graph.Statement, Modality: graph.Happened, Place: relate.None, When: graph.When{Basis: graph.NoBasis},
			Participants: []relate.Participant{{Role: graph.Speaker, Entity: speaker, Represents: g.represents(speaker)}},
			Summary:      scene.Entities[speaker].Name + " speaks", Confidence: 650,
			Tellings: []relate.Telling{{
				Sentence: sentence, Rule: "speech.first_person", Confidence: 650, Words: []relate.Word{{As: "trigger", Token: token}},
			}},
		}})
	}
}
