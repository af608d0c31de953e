package speech

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
)

// cue is one place where a sentence says whose word it gives.
type cue struct {
	sentence, trigger int
	speakers          []int
	// content marks the tokens that stand on the speakers' account; nil for the whole sentence.
	content    []bool
	stance     graph.Stance
	rule       string
	confidence int
	modality   graph.Modality
}

// turn is the last speaker seen, to whom a quotation that runs on belongs.
type turn struct {
	sentence int
	speakers []int
}

// runsOn says whether sentence i is wholly quoted and follows the turn, or another sentence of the same quotation.
func (t turn) runsOn(d *doc.Document, quotes []quoted, i int) bool {
	if len(t.speakers) == 0 || d.Sentences[i].Paragraph-d.Sentences[t.sentence].Paragraph > 2 {
		return false
	}
	s := d.Sentences[i]
	for _, q := range within(quotes, s.Start, s.End) {
		if min(q.end, s.End)-max(q.start, s.Start) >= (s.End-s.Start)*2/3 {
			return true
		}
	}
	return false
}

// reader looks for cues in one sentence.
type reader struct {
	*doc.Sentence
	scene    *doc.Scene
	index    int
	lex      *lexicon
	children [][]int
	quotes   []quoted
	last     turn
}

func newReader(d *doc.Document, scene *doc.Scene, quotes []quoted, i int, last turn) *reader {
	s := &d.Sentences[i]
	r := &reader{Sentence: s, scene: scene, index: i, lex: lexiconFor(s.Language), last: last}
	if r.lex == &spanishLexicon {
		s = readSpanish(s)
		r.Sentence = s
	}
	r.quotes = within(quotes, s.Start, s.End)
	heads := make([]int, len(s.Tokens))
	for t := range heads {
		heads[t] = s.Tokens[t].Head
	}
	r.children = doc.Children(heads)
	return r
}

func (r *reader) cues() []cue {
	if r.lex == nil {
		return nil
	}
	var out []cue
	for t := range r.Tokens {
		if c, ok := r.verbCue(t); ok {
			out = append(out, c)
		} else if c, ok := r.sourceCue(t); ok {
			out = append(out, c)
		} else if c, ok := r.asCue(t); ok {
			out = append(out, c)
		} else if c, ok := r.productCue(t); ok {
			out = append(out, c)
		}
	}
	if c, ok := r.colonCue(); ok && len(out) == 0 {
		out = append(out, c)
	}
	return out
}

// verbCue reads a verb of speech with its subject.
func (r *reader) verbCue(v int) (cue, bool) {
	tok := &r.Tokens[v]
	w := r.weight(v)
	if w == silent || tok.UPOS != "VERB" && tok.UPOS != "AUX" || r.negated(v) {
		return cue{}, false
	}
	content, has := r.content(v)
	if !has && !r.bareEnough(v, w) || r.performs(v) {
		return cue{}, false
	}
	speakers, named := r.subject(v)
	if len(speakers) == 0 {
		return cue{}, false
	}
	c := cue{
		sentence: r.index, trigger: v, speakers: speakers, content: content, stance: graph.Claims,
		rule: "speech." + tok.Lemma, confidence: 700, modality: r.modality(v),
	}
	if r.lex.denying[tok.Lemma] {
		c.stance = graph.Denies
	}
	if has && named {
		c.confidence = 900
	}
	return c, true
}

// weight gives the weight of a verb; a light one has that of the noun it comes with.
func (r *reader) weight(v int) weight {
	lemma := r.Tokens[v].Lemma
	if w := r.lex.verbs[lemma]; w != silent || !r.lex.light[lemma] {
		return w
	}
	for _, c := range r.children[v] {
		if rel := r.Tokens[c].Rel; (rel == "obj" || rel == "nsubj:pass") && r.lex.products[r.Tokens[c].Lemma] {
			return plain
		}
	}
	return silent
}

// bareEnough says whether a verb is speech without a clause: a plain one is, and a weighing one with an object.
func (r *reader) bareEnough(v int, w weight) bool {
	return w == plain || w == weighing && r.child(v, "obj") >= 0
}

// performs says whether a verb of speech does something with its object, and tells nothing of it: "declared independence",
// "said goodbye to politics", "denied an appeal".
func (r *reader) performs(v int) bool {
	done := performed[r.Tokens[v].Lemma]
	return slices.ContainsFunc(r.children[v], func(c int) bool {
		return (r.Tokens[c].Rel == "obj" || c == v+1) && done[strings.ToLower(r.Tokens[c].Lemma)]
	})
}

// performed are the objects that verbs of speech only do something with.
var performed = map[string]map[string]bool{
	"declare": words("independence war emergency state curfew holiday mourning bankruptcy winner victory truce ceasefire autonomy sovereignty secession allegiance asset wealth"),
	"say":     words("goodbye farewell no yes prayer prayers hello thanks mass amen"),
	"tell":    words("story lie joke tale truth"),
	"write":   words("letter book song novel column article history script poem law code"),
	"deny":    words("appeal motion request bail visa entry access permission petition application permit license licence right asylum service"),
	"state":   words("case business"),
	"report":  words("profit loss case death earnings revenue"),
}

func (r *reader) negated(v int) bool {
	if r.lex.denying[r.Tokens[v].Lemma] {
		return false
	}
	for _, c := range r.children[v] {
		if t := r.Tokens[c]; t.Feats.Polarity == "Neg" || t.Lemma == "not" || t.Lemma == "never" || t.Rel == "advmod" && t.Lemma == "no" || t.Rel == "mark" && t.Lemma == "without" {
			return true
		}
	}
	h := r.Tokens[v].Head
	return h >= 0 && r.Tokens[v].Rel == "xcomp" && (r.Tokens[h].Lemma == "decline" || r.Tokens[h].Lemma == "refuse" || r.Tokens[h].Lemma == "rehusar")
}

// modality is PLANNED for speech to come, DEMANDED or HYPOTHETICAL under such a verb, else HAPPENED.
func (r *reader) modality(v int) graph.Modality {
	for _, c := range r.children[v] {
		if t := r.Tokens[c]; t.Rel == "aux" {
			switch t.Lemma {
			case "will", "shall":
				return graph.Planned
			case "would", "could", "may", "might":
				return graph.Hypothetical
			case "should", "must":
				return graph.Demanded
			}
		}
	}
	if t := r.Tokens[v]; t.Feats.Tense == "Fut" {
		return graph.Planned
	}
	return graph.Happened
}

// content marks what is said: the clause that the verb governs, or all around a verb that stands in parenthesis, or the
// quotation of the sentence. False when the verb has nothing of these.
func (r *reader) content(v int) ([]bool, bool) {
	in := make([]bool, len(r.Tokens))
	found := false
	for _, c := range r.children[v] {
		if r.said(c) {
			r.mark(in, c)
			found = true
		}
	}
	if strings.HasPrefix(r.Tokens[v].Rel, "parataxis") {
		for t := range in {
			in[t] = true
		}
		own := make([]bool, len(r.Tokens))
		r.mark(own, v)
		for t := range own {
			in[t] = in[t] && !own[t]
		}
		return in, true
	}
	if r.inQuote(v) || r.child(v, "nsubj") < 0 && r.inverted(v) < 0 {
		return in, found
	}
	below := make([]bool, len(r.Tokens))
	r.mark(below, v)
	for t := range r.Tokens {
		if below[t] && r.inQuote(t) {
			in[t], found = true, true
		}
	}
	return in, found
}

// said says whether a token opens a clause of what its governor says. A verb of speech set beside another is not said by it.
func (r *reader) said(t int) bool {
	switch tok := r.Tokens[t]; tok.Rel {
	case "ccomp":
		return true
	case "parataxis":
		return r.lex.verbs[tok.Lemma] == silent
	case "xcomp", "advcl":
		return tok.Rel == "xcomp" && r.inQuote(t) || r.lex == &spanishLexicon && r.avowed(t)
	}
	return false
}

// avowed says whether a Spanish infinitive, or one that helps it, is what a verb tells of its subject.
func (r *reader) avowed(t int) bool {
	tok := &r.Tokens[t]
	if tok.Head < 0 || !avowing[r.Tokens[tok.Head].Lemma] || r.child(t, "mark") >= 0 {
		return false
	}
	return strings.HasSuffix(tok.Text, "r") || slices.ContainsFunc(r.children[t], func(c int) bool { return r.Tokens[c].Lemma == "haber" && r.Tokens[c].Text == "haber" })
}

// avowing verbs tell in the infinitive what is so by the word of their subject: "negó haber huido", "dijo estar listo".
var avowing = words("negar decir afirmar asegurar admitir reconocer confesar alegar sostener declarar")

// mark sets a token and all below it.
func (r *reader) mark(in []bool, t int) {
	if in[t] {
		return
	}
	in[t] = true
	for _, c := range r.children[t] {
		r.mark(in, c)
	}
}

func (r *reader) inQuote(t int) bool {
	tok := &r.Tokens[t]
	return slices.ContainsFunc(r.quotes, func(q quoted) bool { return q.start <= tok.Start && tok.End <= q.end })
}

// child gives the first child in a relation (with or without subtype), -1 where there is none.
func (r *reader) child(t int, rel string) int {
	for _, c := range r.children[t] {
		if base, _, _ := strings.Cut(r.Tokens[c].Rel, ":"); base == rel || r.Tokens[c].Rel == rel {
			return c
		}
	}
	return -1
}
