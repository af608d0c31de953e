package syntax

import (
	"slices"

	"entente/internal/extract/doc"
)

// interposed gives a clause the subject that stands before the one who says it, which parsers give to the saying as well:
// "[Togo], he said, sold arms".
func interposed(s *doc.Sentence) *doc.Sentence {
	for v, tok := range s.Tokens {
		said := tok.Head
		if tok.Rel != "ccomp" || said < 0 || said >= v || subject(s, v) || said+1 >= len(s.Tokens) || s.Tokens[said+1].Text != "," || form(s, v) == "TO" {
			continue
		}
		subjects := children(s, said, "nsubj")
		if len(subjects) != 2 || subjects[1] > said || !slices.ContainsFunc(s.Tokens[subjects[0]:subjects[1]], func(t doc.Token) bool { return t.Text == "," }) {
			continue
		}
		s = moved(s, map[int]link{subjects[0]: {v, subjectRel(s, v)}})
	}
	return s
}

// helping hangs what hangs on a verb's helper on the verb: "[Togo] had, before that, refused".
func helping(s *doc.Sentence) *doc.Sentence {
	changes := map[int]link{}
	for i, tok := range s.Tokens {
		if tok.Head < 0 || tok.Head >= len(s.Tokens) || !slices.Contains([]string{"nsubj", "nsubj:pass", "obl", "obj", "advcl"}, tok.Rel) {
			continue
		}
		helper := s.Tokens[tok.Head]
		if (helper.Rel == "aux" || helper.Rel == "aux:pass") && helper.Head >= 0 && helper.Head != i && !(tok.Rel == "nsubj" && subject(s, helper.Head)) {
			changes[i] = link{helper.Head, tok.Rel}
		}
	}
	if len(changes) == 0 {
		return s
	}
	return moved(s, changes)
}

// headlined makes the infinitive of a headline its predicate: "Togo [to host] talks", read as a mere name with something hung on
// it.
func headlined(s *doc.Sentence) *doc.Sentence {
	if s.Language == "es" || len(s.Tokens) == 0 || s.Tokens[len(s.Tokens)-1].Text == "." {
		return s
	}
	for v, tok := range s.Tokens {
		noun := tok.Head
		if tok.Rel != "acl" || tok.UPOS != "VERB" || noun < 0 || noun >= v || form(s, v) != "TO" || !announcer(s, noun) {
			continue
		}
		s = moved(s, map[int]link{v: {s.Tokens[noun].Head, s.Tokens[noun].Rel}, noun: {v, subjectRel(s, v)}})
	}
	return s
}

// announcer says whether a noun may be the subject of a headline: a name that stands bare and governs the rest of its part.
func announcer(s *doc.Sentence, noun int) bool {
	if tok := s.Tokens[noun]; tok.UPOS != "PROPN" || tok.Rel != "root" && tok.Rel != "parataxis" || finite(s, noun) {
		return false
	}
	return childOf(s, noun, "det", "case") == None
}

// subjectRel is the relation of a subject to its verb, active or passive.
func subjectRel(s *doc.Sentence, verb int) string {
	if childOf(s, verb, "aux:pass") != None {
		return "nsubj:pass"
	}
	return "nsubj"
}
