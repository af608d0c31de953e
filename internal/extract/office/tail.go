package office

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// longestTail is how many tokens may stand between what is known of a title and the name of its holder.
const longestTail = 12

// tail takes in what else stands between a title and the name behind it, whatever it speaks of: minister in charge of rural
// roads, X; head of the training wing, Colonel X. Only the name shows that the words belong to the title.
func (r *reader) tail(x *Reading) {
	if r.s.Language == "es" || x.Plural || x.Class == Rank || x.Class == Member || x.Class == Counterpart || !r.tailBegins(x) {
		return
	}
	limit := r.tailLimit(x)
	if limit <= x.End {
		return
	}
	if m, ok := r.endingAt(limit); ok && x.Of == None && x.Class != Minister && r.kind(m) == graph.Group && m.Form == graph.ByName && r.led(m.First) {
		x.Of = m.Entities[0] // chairman of the board of directors | of X
		r.extendTo(x, m.First, limit)
		return
	}
	if x.Of == None {
		x.Of = r.ownerWithin(x.End, limit)
	}
	if x.Words == "" && x.End > x.Limit && !prepositions[r.lower[x.End]] {
		x.Words = r.lower[x.Limit] // the owner stood between: head of the EU | Delegation to Ghana
		if phrase.Possessive(r.lower[x.End]) {
			x.End++
		}
	}
	r.extend(x, limit)
}

// led says whether "of" or "at" leads to what stands at a token.
func (r *reader) led(at int) bool {
	if at > 0 && phrase.Article(r.lower[at-1]) {
		at--
	}
	return at > 0 && (r.lower[at-1] == "of" || r.lower[at-1] == "at")
}

// extendTo adds the words up to the preposition in front of an owner to a title, which ends behind the owner.
func (r *reader) extendTo(x *Reading, owner, limit int) {
	at := owner
	for at > x.End && (phrase.Article(r.lower[at-1]) || r.lower[at-1] == "of" || r.lower[at-1] == "at") {
		at--
	}
	if at > x.End {
		r.extend(x, at)
	}
	x.End = limit
}

// tailBegins says whether a title goes on: with a preposition, or with a capital after words for what it is about.
func (r *reader) tailBegins(x *Reading) bool {
	if x.End >= len(r.lower) {
		return false
	}
	switch w := r.lower[x.End]; w {
	case "of", "for":
		return true
	case "in", "to", "on":
		if x.End+1 < len(r.lower) && year(r.lower[x.End+1]) {
			return false // a prosecutor in 2005, X
		}
		return x.Class == Envoy || x.Class == Aide || w == "in" && r.inBody(x.End+1)
	case "'s", "’s":
		return x.End > x.Limit
	}
	m, named := r.at(x.End)
	unknown := !named || r.kind(m) == graph.Group && !r.scene.Entities[m.Entities[0]].Gazetteer
	return unknown && phrase.Capital(&r.s.Tokens[x.End]) && !r.titled(x.End) && !r.honorific(x.End) && (x.Limit > x.bare || x.End > x.Limit)
}

// inBody says whether "charge" or the name of a body stands at a token, behind an article.
func (r *reader) inBody(at int) bool {
	if at < len(r.lower) && phrase.Article(r.lower[at]) {
		at++
	}
	if at < len(r.lower) && r.lower[at] == "charge" {
		return true
	}
	m, ok := r.at(at)
	return ok && r.kind(m) == graph.Group || at < len(r.lower) && parliaments[r.lower[at]]
}

// titled says whether a token belongs to a title.
func (r *reader) titled(at int) bool {
	return slices.ContainsFunc(r.titles, func(t Title) bool { return t.First <= at && at < t.Limit })
}

// tailLimit is the token where the name of the holder, or the comma in front of it, begins; 0 where none comes.
func (r *reader) tailLimit(x *Reading) int {
	least := x.End + 1
	if prepositions[r.lower[x.End]] {
		least++
	}
	for i := x.End; i < len(r.lower) && i < x.End+longestTail; i++ {
		t := &r.s.Tokens[i]
		switch m := r.holderBehind(i); {
		case m != nil:
			if i >= least && (phrase.Capital(&r.s.Tokens[x.Noun]) && !r.clausal(m) || r.hangs(m, x.Noun, i)) {
				return i
			}
			return 0
		case r.lower[i] == ",":
			if m := r.holderBehind(i + 1); m != nil {
				if r.closed(m) {
					return i
				}
				return 0
			}
			if !r.series(i) {
				return 0
			}
		case t.UPOS == "VERB" && t.Rel != "amod", t.UPOS == "AUX", t.UPOS == "PRON", t.UPOS == "SCONJ", t.UPOS == "PUNCT" && t.Text != "-" && !phrase.Possessive(t.Text):
			return 0
		}
	}
	return 0
}

// holderBehind gives the person whose name stands at a token, behind honorifics and ranks; nil where none does.
func (r *reader) holderBehind(i int) *doc.Mention {
	for {
		at := r.skipHonorifics(r.skipRanks(i))
		if at == i {
			break
		}
		i = at
	}
	if m, ok := r.at(i); r.person(m, ok) {
		return m
	}
	return nil
}

// honorific says whether one stands at a token, as in front of a name.
func (r *reader) honorific(i int) bool {
	return r.s.Tokens[i].Text == "HE" || phrase.Capital(&r.s.Tokens[i]) && titleWord(r.lower[i]) && phrase.Excellency(r.s.Tokens, i)
}

// clausal says whether a name is the subject of a clause that only describes the word before it: the plan X made.
func (r *reader) clausal(m *doc.Mention) bool {
	t := &r.s.Tokens[m.Head]
	return t.Head >= 0 && t.Rel == "nsubj" && r.s.Tokens[t.Head].Rel == "acl:relcl"
}

// hangs says whether a name is an apposition to a word of [first, limit).
func (r *reader) hangs(m *doc.Mention, first, limit int) bool {
	t := &r.s.Tokens[m.Head]
	return t.Head >= first && t.Head < limit && (t.Rel == "appos" || t.Rel == "flat" || t.Rel == "nmod:desc")
}

// closed says whether a name stands alone between a comma and the next mark or verb, not in a list.
func (r *reader) closed(m *doc.Mention) bool {
	if m.Limit >= len(r.lower) {
		return true
	}
	t := &r.s.Tokens[m.Limit]
	return t.Text == "," || t.Text == "." || t.Text == ":" || t.Text == ";" || t.UPOS == "VERB"
}

// ownerWithin is the country or group that is named first among the words [first, limit); None where none is.
func (r *reader) ownerWithin(first, limit int) int {
	for i := first; i < limit; i++ {
		if m, ok := r.at(i); ok && (r.kind(m) == graph.Country || r.kind(m) == graph.Group && m.Form == graph.ByName) {
			return m.Entities[0]
		}
	}
	return None
}
