package modality

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/relate/syntax"
)

// effect is what the governor h makes of its dependent i.
func effect(t *syntax.Tree, i, h int) graph.Modality {
	if t.Is(i, "advcl") && charging[t.Lemma(h)] && (t.Mark(i) == "of" || t.Mark(i) == "for" || t.Mark(i) == "with") {
		return ""
	}
	if awaited(t, i, h) {
		return graph.Planned
	}
	if granted(t, i, h) {
		return ""
	}
	verb := t.Token(h).UPOS == "VERB" || t.Token(h).UPOS == "AUX" || t.Child(h, "cop") != syntax.None && t.Token(h).UPOS != "ADJ"
	switch {
	case verb && t.Governed(i):
		return governed(t, i, h, verb) // "denies supporting them", taken for an adverbial
	case t.Asked(i):
		if m := context()["verb "+t.Lemma(h)]; verb && m != "" && (m != graph.Planned || t.Lemma(h) == "authorise" || t.Lemma(h) == "authorize") {
			return governed(t, i, h, verb)
		}
		return graph.Demanded
	case t.Is(i, "advcl") && t.Mark(i) == "for" && context()["verb "+t.Lemma(h)] == graph.Demanded && t.Lemma(h) != "want":
		return graph.Demanded // "called for deporting them"
	case t.Is(i, "advcl") && later[t.Mark(i)]:
		if m := verbal(t, h); m != graph.Happened && m != graph.Ongoing && !(past(t, i) && !t.Has(h, "aux", "would", "'d", "could", "might")) {
			return graph.Hypothetical
		}
	case t.Is(i, "ccomp", "xcomp", "csubj", "obj", "nsubj:pass"), t.Is(i, "obl") && governs(t.Case(i)), t.Is(i, "advcl") && governsClause(t.Mark(i)):
		return governed(t, i, h, verb)
	case circumstance(t, i):
	case t.Is(i, "advcl") && t.Mark(i) == "on" && consenting[t.Lemma(h)]:
		return governed(t, i, h, verb) // "agreed on sending troops"
	case t.Is(i, "obl") && verb, t.Is(i, "nmod") && t.Case(i) == "for" && t.Child(h, "cop") != syntax.None:
		if m := verbal(t, h); m == graph.Planned || m == graph.Hypothetical {
			return m
		}
	case t.Is(i, "nsubj") && verb && proceeds(t, h):
		return graph.Ongoing
	case t.Is(i, "nsubj") && verb:
		if m := subjectOf(t, h); m != graph.Ongoing {
			return m
		}
	case t.Is(i, "nmod") && !governs(t.Case(i)) && t.Case(i) != "between" && t.Case(i) != "with":
	case t.Is(i, "nmod", "acl") && !t.Is(i, "acl:relcl", "nmod:poss", "nmod:tmod"):
		return nominal(t, i, h)
	case t.Is(i, "advcl") && t.Mark(i) == "to":
		return purpose(t, h)
	case t.Is(i, "compound") && context()["noun "+t.Lemma(h)] == graph.Hypothetical:
		return graph.Hypothetical
	}
	return ""
}

// nominal is what a noun makes of what hangs on it: "the demand for talks".
func nominal(t *syntax.Tree, i, h int) graph.Modality {
	verb := t.Token(i).UPOS == "VERB"
	if attributive(t, i) || taken(t, h) || weighed[t.Lemma(h)] && !verb {
		return "" // "the importance of the visit" leaves open whether it takes place
	}
	if contradicted(t, i, h) {
		return graph.Denied
	}
	m := context()["noun "+t.Lemma(h)]
	if m == "" && t.Is(i, "acl") && t.Mark(i) == "to" && t.Token(h).UPOS == "PROPN" && t.Head(h) == syntax.None {
		return graph.Planned // a headline: "Kenya to send troops"
	}
	if m == graph.Planned && (!verb && !t.Is(i, "acl") || t.Mark(i) == "" && t.Token(i).Feats.Tense == "Past") {
		return ""
	}
	return m
}

// proceeds says whether a verb tells in the present, or of a time that reaches up to it, that its subject goes on.
func proceeds(t *syntax.Tree, v int) bool {
	lemma := t.Lemma(v)
	if !proceeding[lemma] || lemma == "go" && !t.Has(v, "compound:prt", "on") || t.Child(v, "obj") != syntax.None {
		return false
	}
	switch verbal(t, v) {
	case graph.Ongoing:
		return true
	case graph.Happened:
		present := t.Token(v).XPOS == "VBZ" || t.Token(v).XPOS == "VBP"
		return present || slices.ContainsFunc(t.Kids(v), func(k int) bool { return t.Is(k, "aux") && t.Lemma(k) == "have" && t.Token(k).XPOS != "VBD" })
	}
	return false
}

// circumstance says whether a phrase tells what is taken as known where a verb speaks of something to come: "will leave after
// the attack", "come at the invitation of Togo", "under the accord".
func circumstance(t *syntax.Tree, i int) bool {
	if !t.Is(i, "obl") {
		return false
	}
	prep := t.Case(i)
	return prep == "under" || prep == "at" && bidding[t.Lemma(i)] || slices.Contains(background, prep) && prep != "against" && prep != "after"
}

// awaited says whether an event is looked forward to, as in "look forward to receiving him".
func awaited(t *syntax.Tree, i, h int) bool {
	ahead := t.Has(h, "advmod", "forward") || t.Has(h, "compound:prt", "forward")
	return ahead && t.Lemma(h) == "look" && t.Is(i, "advcl", "xcomp", "ccomp", "obl") && t.Case(i) != "in"
}

// contradicted says whether a clause is what a report or a charge says that somebody denies: "denied reports that it had left".
func contradicted(t *syntax.Tree, i, noun int) bool {
	h := t.Head(noun)
	return h != syntax.None && t.Is(noun, "obj", "nsubj:pass") && reports[t.Lemma(noun)] && t.Mark(i) != "to" && t.IsVerb(i) &&
		context()["verb "+phrasal(t, h)] == graph.Denied && !Negated(t, h)
}

// weighed nouns ask for what is to be done, and only value what is.
var weighed = map[string]bool{"importance": true, "urgency": true}

// taken says whether an occasion for something was used: "took the opportunity to thank them".
func taken(t *syntax.Tree, noun int) bool {
	h := t.Head(noun)
	return h != syntax.None && t.Is(noun, "obj") && occasions[t.Lemma(noun)] && using[t.Lemma(h)]
}

var (
	occasions = map[string]bool{"opportunity": true, "occasion": true, "chance": true, "liberty": true, "moment": true, "time": true, "honour": true, "honor": true, "pleasure": true, "privilege": true, "visit": true}
	using     = map[string]bool{"take": true, "use": true, "seize": true, "have": true, "grab": true, "get": true}
)

// governs lists the prepositions that belong to verbs of asking, planning and preventing: "called for talks".
func governs(prep string) bool {
	return slices.Contains([]string{"for", "on", "of", "against", "about", "to"}, prep)
}

// governsClause lists the markers of a gerund that such verbs take: "refrain from attacking".
func governsClause(mark string) bool { return mark == "from" || mark == "of" || mark == "against" }

func governed(t *syntax.Tree, i, h int, verb bool) graph.Modality {
	if !verb {
		if m := context()["noun "+t.Lemma(h)]; m != "" && t.Is(i, "ccomp", "xcomp") {
			return m
		}
		if t.Lemma(h) == "ready" && t.Is(i, "xcomp") && !Negated(t, h) {
			return graph.Planned // "stands ready to help" is as good as promised, "ready for talks" is not
		}
		return adjectival(t, h)
	}
	m := context()["verb "+phrasal(t, h)]
	if t.Is(i, "obl") && !(m == graph.Demanded && asksFor(t, i, h)) && m != graph.Hypothetical && !settled(t, i, h) {
		m = ""
	}
	if special, ok := particular(t, i, h); ok {
		m = special
	}
	if m == graph.Planned && t.Is(i, "obj", "nsubj:pass", "obl") && !settled(t, i, h) && !t.Has(h, "compound:prt", "up") {
		m = planned(t.Lemma(h))
	}
	if m == graph.Denied && Negated(t, h) {
		return ""
	}
	if t.Is(i, "ccomp") && slices.Contains(telling, t.Lemma(h)) {
		return "" // "told them that it was so"
	}
	if t.Is(i, "ccomp") && real(t, i) && (m == graph.Demanded || m == graph.Planned) {
		return ""
	}
	// What is said of a verb that doesn't change its complement goes for the complement: "will begin talks".
	own := verbal(t, h)
	if t.Is(i, "xcomp") && lasting[t.Lemma(h)] {
		if own == graph.Happened {
			return graph.Ongoing
		}
		return own
	}
	if own != graph.Happened && !Reporting(t.Lemma(h)) && m == "" {
		return own
	}
	return m
}

// asksFor says whether a phrase is what a verb asks for, not what it asks about or where somebody asks: "asked about the raid".
func asksFor(t *syntax.Tree, i, h int) bool {
	switch t.Case(i) {
	case "for", "to", "of":
		return true
	case "on":
		return t.Lemma(h) == "insist"
	}
	return false
}

// granted says whether a noun tells what its verb only deals with.
func granted(t *syntax.Tree, i, h int) bool {
	return t.Is(i, "obj", "nsubj:pass") && t.Token(i).UPOS == "NOUN" && dealing[t.Lemma(h)]
}

// particular judges by verbs that make something else of some dependents than of others.
func particular(t *syntax.Tree, i, h int) (graph.Modality, bool) {
	lemma, object, infinitive := t.Lemma(h), t.Is(i, "obj", "nsubj:pass"), t.Is(i, "xcomp")
	done := t.Mark(h) == "" && verbal(t, h) == graph.Happened
	switch {
	case done && upholding[lemma] && t.Is(i, "obj", "obl", "xcomp"):
		return graph.Ongoing, true
	case (lemma == "aim" || lemma == "direct") && t.Is(i, "nsubj:pass"):
		return "", true // "the raid was aimed at rebels"
	case done && lemma == "end" && t.Is(i, "obj"):
		return "", true // "ended a visit"
	case (lemma == "try" || lemma == "attempt") && infinitive:
		if own := verbal(t, h); own != graph.Happened && own != graph.Ongoing {
			return own, true
		}
		return "", true // "tried to storm it" tells what was done
	case lemma == "go" && infinitive && done && t.Token(h).Feats.Tense != "Pres" && (t.Has(h, "compound:prt", "on") || t.Has(h, "advmod", "on")):
		return "", true // "went on to urge them"
	case lemma == "have" && infinitive && (t.Has(h, "advmod", "yet") || t.Has(i, "advmod", "yet") && t.Token(h).UPOS == "AUX"):
		return graph.Denied, true // "has yet to agree"
	case lemma == "offer" && infinitive && done:
		return graph.Planned, true // what one will do oneself, unlike what one offers to others
	case lemma == "want" && infinitive && t.Child(h, "obj") == syntax.None && t.Child(i, "nsubj", "nsubj:pass") == syntax.None:
		return graph.Planned, true // one's own wish
	case lemma == "order" && object:
		return "", true // what is ordered is mostly done: "ordered the arrest of two men"
	}
	return "", false
}

// settled says whether a meeting is what was agreed on: "agreed on talks in May".
func settled(t *syntax.Tree, i, h int) bool {
	return t.Is(i, "obl") && t.Case(i) == "on" && consenting[t.Lemma(h)] && !t.Has(i, "det", "the")
}

// real says whether a clause states a fact by its form: in a past or perfect tense.
func real(t *syntax.Tree, i int) bool {
	if t.Token(i).XPOS == "VBD" || t.Token(i).XPOS == "VBZ" || t.Has(i, "aux", "have") {
		return true
	}
	return slices.ContainsFunc(t.Kids(i), func(k int) bool { // "that it be freed" states none
		return t.Is(k, "aux:pass") && t.Lemma(k) == "be" && strings.ToLower(t.Token(k).Text) != "be"
	})
}

// planned says which verbs put off an object too: "set talks" may speak of talks held, "planned talks" never does.
func planned(lemma string) graph.Modality {
	if slices.Contains([]string{"plan", "schedule", "prepare", "arrange", "expect", "intend", "announce", "promise", "pledge", "vow", "approve", "authorise", "authorize"}, lemma) {
		return graph.Planned
	}
	return ""
}

func adjectival(t *syntax.Tree, h int) graph.Modality {
	if m := context()["adj "+t.Lemma(h)]; m != "" {
		if Negated(t, h) {
			return graph.Denied
		}
		return m
	}
	return ""
}

// subjectOf judges an event that is the subject of a verb: "An attack would worsen things", "talks will begin", "talks were cancelled".
func subjectOf(t *syntax.Tree, h int) graph.Modality {
	if t.Lemma(h) == "fail" || t.Lemma(h) == "collapse" {
		return ""
	}
	return verbal(t, h)
}

// purpose: what somebody goes to do is to come, unless he himself is only to go.
func purpose(t *syntax.Tree, h int) graph.Modality {
	if m := verbal(t, h); m != graph.Happened && m != graph.Ongoing {
		return m
	}
	return graph.Planned
}

func phrasal(t *syntax.Tree, h int) string {
	if k := t.Child(h, "compound:prt"); k != syntax.None {
		if full := t.Lemma(h) + "_" + t.Lemma(k); context()["verb "+full] != "" {
			return full
		}
	}
	return t.Lemma(h)
}
