package syntax

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
)

// mended undoes two common mistakes of parsers over short news sentences: "[the army shelled positions]" taken for one
// long noun phrase whose verb is a mere attribute, and "said [a raid killed ten]" taken for a raid that was killed. Other
// sentences come back as they are.
func mended(s *doc.Sentence) *doc.Sentence {
	for _, mend := range mends {
		s = mend(s)
	}
	if noun := lone(s); noun != None {
		if verb := buried(s, noun); verb != None {
			return dug(s, noun, verb)
		}
	}
	for i := range s.Tokens {
		if object := taken(s, i); object != None {
			return raised(s, i, object)
		}
	}
	return s
}

// mends are the mistakes in single words, in the order in which they are mended.
var mends = []func(*doc.Sentence) *doc.Sentence{
	named,
	partnered,
	sourced,
	owner,
	active,
	titled, described,
	invited,
	related,
	unflat,
	joined,
	loosened,
	addressed,
	agreeing,
	hyphened,
	perfect,
	crossed, upto, pinned, done, authored,
	interposed,
	helping,
	headlined,
	opening,
}

// acronym says whether a word right behind a verb that governs it is written in capitals, in a text that is not: "praised
// [CERN] for it", taken for a clause.
func acronym(s *doc.Sentence, i int) bool {
	tok := &s.Tokens[i]
	return i > 0 && tok.Head == i-1 && len(tok.Text) > 3 && strings.ToUpper(tok.Text) == tok.Text && strings.ToUpper(s.Tokens[i-1].Text) != s.Tokens[i-1].Text
}

// named makes an abbreviation that was taken for a helping verb the subject: "[NATO] warned them".
func named(s *doc.Sentence) *doc.Sentence {
	for i, tok := range s.Tokens {
		if tok.UPOS == "VERB" && acronym(s, i) {
			out := *s
			out.Tokens = slices.Clone(s.Tokens)
			out.Tokens[i].UPOS, out.Tokens[i].Rel = "PROPN", "obj"
			return &out
		}
		if (tok.UPOS == "AUX" || tok.Rel == "aux" || tok.Rel == "aux:pass") && len(tok.Text) > 3 && strings.ToUpper(tok.Text) == tok.Text && tok.Head > i {
			out := *s
			out.Tokens = slices.Clone(s.Tokens)
			out.Tokens[i].UPOS, out.Tokens[i].Rel = "PROPN", "nsubj"
			return &out
		}
	}
	return s
}

// partnered makes a noun behind a preposition, taken for the subject of a participle, part of the clause before it: "met
// [with the president] thanking him".
func partnered(s *doc.Sentence) *doc.Sentence {
	for c, prep := range s.Tokens {
		if prep.Rel != "case" || prep.UPOS != "ADP" || c == 0 || prep.Head <= c {
			continue
		}
		noun, verb := prep.Head, s.Tokens[prep.Head].Head
		if s.Tokens[noun].Rel != "nsubj" || verb <= noun || s.Tokens[verb].XPOS != "VBG" || s.Tokens[c-1].UPOS != "VERB" || c-1 == verb {
			continue
		}
		out := *s
		out.Tokens = slices.Clone(s.Tokens)
		out.Tokens[noun].Head, out.Tokens[noun].Rel = c-1, "obl"
		out.Tokens[verb].Head, out.Tokens[verb].Rel = noun, "acl"
		return &out
	}
	return s
}

// active makes the subject of a verb without a helper, or without "be" for one, that of an active one: "both [called] for talks",
// "the help Togo [has given] Ghana".
func active(s *doc.Sentence) *doc.Sentence {
	for i, tok := range s.Tokens {
		if tok.Rel != "nsubj:pass" || tok.Head <= i || tok.Head >= len(s.Tokens) || undergone(s, tok.Head) {
			continue
		}
		verb := &s.Tokens[tok.Head]
		calls := verb.Lemma == "call" && tok.Head+1 < len(s.Tokens) && slices.Contains([]string{"for", "on", "upon"}, s.Tokens[tok.Head+1].Text)
		if !calls && verb.Feats.VerbForm != "Fin" && !helped(s, tok.Head) {
			continue
		}
		out := *s
		out.Tokens = slices.Clone(s.Tokens)
		out.Tokens[i].Rel = "nsubj"
		return &out
	}
	return s
}

// undergone says whether a verb has a helper of the passive.
func undergone(s *doc.Sentence, verb int) bool {
	return slices.ContainsFunc(s.Tokens, func(tok doc.Token) bool {
		return tok.Head == verb && (tok.Rel == "aux:pass" || tok.Rel == "cop" || tok.Rel == "aux" && tok.Lemma != "have")
	})
}

// helped says whether a verb has an auxiliary.
func helped(s *doc.Sentence, verb int) bool {
	return slices.ContainsFunc(s.Tokens, func(tok doc.Token) bool {
		return tok.Head == verb && (tok.Rel == "aux" || tok.Rel == "aux:pass" || tok.Rel == "cop")
	})
}

// owner makes a genitive that was taken for something else an attribute of the noun behind it: "[the minister's] visit".
func owner(s *doc.Sentence) *doc.Sentence {
	for i, tok := range s.Tokens {
		if tok.Rel != "case" || tok.Head < 0 || tok.Head >= i || !slices.Contains([]string{"'s", "’s", "'", "’"}, tok.Text) || s.Tokens[tok.Head].Rel == "nmod:poss" {
			continue
		}
		noun := i + 1
		for noun < len(s.Tokens) && slices.Contains([]string{"compound", "amod", "nummod", "nmod:desc"}, s.Tokens[noun].Rel) && s.Tokens[noun].Head > noun {
			noun++
		}
		if noun == len(s.Tokens) || s.Tokens[noun].UPOS != "NOUN" || s.Tokens[noun].Head == tok.Head {
			continue
		}
		out := *s
		out.Tokens = slices.Clone(s.Tokens)
		out.Tokens[tok.Head].Head, out.Tokens[tok.Head].Rel = noun, "nmod:poss"
		return &out
	}
	return s
}

// loosened gives a phrase with a preposition back to the verb before it where it was taken for the subject of a
// participle: "met [with the envoy] urging …". After a comma "with" opens a phrase of its own.
func loosened(s *doc.Sentence) *doc.Sentence {
	for i, tok := range s.Tokens {
		prep := preposition(s, i)
		if tok.Rel != "nsubj" || tok.Head <= i || tok.Head >= len(s.Tokens) || s.Tokens[tok.Head].XPOS != "VBG" || prep <= 0 || s.Tokens[prep-1].Text == "," || helped(s, tok.Head) {
			continue
		}
		for v := prep - 1; v >= 0; v-- {
			if s.Tokens[v].UPOS == "VERB" {
				out := *s
				out.Tokens = slices.Clone(s.Tokens)
				out.Tokens[i].Head, out.Tokens[i].Rel = v, "obl"
				return &out
			}
		}
	}
	return s
}

// addressed makes what stands between a verb and the "that" of its clause an object, for nothing of a clause precedes its
// "that": "told [the envoy] that they agreed".
func addressed(s *doc.Sentence) *doc.Sentence {
	for i, tok := range s.Tokens {
		if tok.Rel != "mark" || tok.Lemma != "that" || tok.Head < i || tok.Head >= len(s.Tokens) {
			continue
		}
		clause := s.Tokens[tok.Head]
		for k := clause.Head + 1; k < i && clause.Head >= 0 && clause.Rel == "ccomp"; k++ {
			if s.Tokens[k].Head == tok.Head && s.Tokens[k].Rel == "nsubj" {
				out := *s
				out.Tokens = slices.Clone(s.Tokens)
				out.Tokens[k].Head, out.Tokens[k].Rel = clause.Head, "obj"
				return &out
			}
		}
	}
	return s
}

// pinning verbs put something on somebody, whom parsers take for what the thing is about: "blamed the attack [on Togo]".
var pinning = map[string]bool{"blame": true, "pin": true}

// pinned gives the phrase with "on" behind the object of such a verb to the verb.
func pinned(s *doc.Sentence) *doc.Sentence {
	for i, tok := range s.Tokens {
		if tok.Rel != "nmod" || tok.Head < 0 || tok.Head >= i || s.Tokens[tok.Head].Rel != "obj" {
			continue
		}
		verb := s.Tokens[tok.Head].Head
		prep := preposition(s, i)
		if verb < 0 || verb >= tok.Head || !pinning[s.Tokens[verb].Lemma] || prep == None || s.Tokens[prep].Lemma != "on" {
			continue
		}
		out := *s
		out.Tokens = slices.Clone(s.Tokens)
		out.Tokens[i].Head, out.Tokens[i].Rel = verb, "obl"
		return &out
	}
	return s
}

// preposition gives the preposition of a noun, which may hang on its title, or None.
func preposition(s *doc.Sentence, noun int) int {
	for k := noun - 1; k >= 0; k-- {
		if h := s.Tokens[k].Head; s.Tokens[k].Rel == "case" && (h == noun || h > k && h < noun && s.Tokens[h].Head == noun) {
			return k
		}
	}
	return None
}

// dug makes an attribute the verb, what stands before it its subject, and the noun its object.
func dug(s *doc.Sentence, noun, verb int) *doc.Sentence {
	subject := None
	for i := range verb {
		if (s.Tokens[i].Head == noun || s.Tokens[i].Head == verb) && !slices.Contains([]string{"det", "punct", "case", "nummod"}, s.Tokens[i].Rel) {
			subject = i
		}
	}
	if subject == None {
		return s
	}
	out := *s
	out.Tokens = slices.Clone(s.Tokens)
	for i := range out.Tokens {
		tok := &out.Tokens[i]
		switch {
		case i == verb:
			tok.Head, tok.Rel = None, "root"
		case i == noun:
			tok.Head, tok.Rel = verb, "obj"
		case i == subject:
			tok.Head, tok.Rel = verb, "nsubj"
		case tok.Head == noun && i < verb:
			tok.Head = subject
		case tok.Head == noun && tok.Rel == "punct":
			tok.Head = verb
		}
	}
	return &out
}

// lone gives the noun that is the root of a sentence without a finite clause on top.
func lone(s *doc.Sentence) int {
	root := None
	for i, tok := range s.Tokens {
		if tok.Head >= 0 {
			continue
		}
		if root != None || tok.UPOS != "NOUN" && tok.UPOS != "PROPN" {
			return None
		}
		root = i
	}
	if root == None || finite(s, root) {
		return None
	}
	return root
}

// finite says whether a noun is a predicate of its own.
func finite(s *doc.Sentence, noun int) bool {
	return slices.ContainsFunc(s.Tokens, func(tok doc.Token) bool {
		return tok.Head == noun && slices.Contains([]string{"cop", "nsubj", "nsubj:pass", "aux"}, tok.Rel)
	})
}

// buried gives the past form among the attributes of a noun that can be its verb: it has a noun right before it and is
// not joined by a hyphen.
func buried(s *doc.Sentence, noun int) int {
	for i := 1; i < noun; i++ {
		tok, before := &s.Tokens[i], &s.Tokens[i-1]
		if tok.Head != noun || tok.UPOS != "VERB" || tok.Rel != "amod" || tok.Feats.Tense != "Past" {
			continue
		}
		if (before.Head == noun || before.Head == i) && slices.Contains([]string{"NOUN", "PROPN", "ADJ"}, before.UPOS) && s.Tokens[i+1].Text != "-" {
			return i
		}
	}
	return None
}

// saying are verbs whose object, with a past participle and an object behind it, is a clause.
var saying = []string{"say", "report", "claim", "confirm", "announce", "allege", "add", "state"}

// taken gives the object of a past participle that must be the verb of its noun, for participles of passives have none.
func taken(s *doc.Sentence, i int) int {
	verb := &s.Tokens[i]
	noun := verb.Head
	if verb.UPOS != "VERB" || verb.Rel != "acl" || verb.Feats.Tense != "Past" || noun < 0 || noun >= i || finite(s, noun) {
		return None
	}
	if h := s.Tokens[noun].Head; h >= 0 && !(h < len(s.Tokens) && s.Tokens[noun].Rel == "obj" && slices.Contains(saying, s.Tokens[h].Lemma)) {
		return None
	}
	for k := i + 1; k < len(s.Tokens); k++ {
		tok := &s.Tokens[k]
		if tok.Head == i && slices.Contains([]string{"obj", "obl"}, tok.Rel) && !temporal[tok.Lemma] && !marked(s, k) {
			return k
		}
	}
	return None
}

// marked says whether a word has a preposition.
func marked(s *doc.Sentence, k int) bool {
	return slices.ContainsFunc(s.Tokens, func(tok doc.Token) bool { return tok.Head == k && tok.Rel == "case" })
}

// raised puts a verb in the place of the noun that it was hung on, and the noun before it as its subject.
func raised(s *doc.Sentence, verb, object int) *doc.Sentence {
	out := *s
	out.Tokens = slices.Clone(s.Tokens)
	noun := s.Tokens[verb].Head
	above := s.Tokens[noun].Head
	out.Tokens[verb].Head, out.Tokens[verb].Rel = above, "ccomp"
	if above < 0 {
		out.Tokens[verb].Rel = "root"
	}
	out.Tokens[noun].Head, out.Tokens[noun].Rel = verb, "nsubj"
	out.Tokens[object].Rel = "obj"
	return &out
}
