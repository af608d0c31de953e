package coref

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate/spanish"
)

// pronoun is what a pronoun says of whom it may stand for.
type pronoun struct {
	sex        string
	plural     bool
	person     bool
	possessive bool
	language   string
}

// any says whether a pronoun may stand for a person as well as for a body or a state: Spanish "le".
func (p pronoun) any() bool { return p.language == "es" && !p.person && !p.plural && !p.possessive }

func (p pronoun) applies(language string) bool {
	return p.language == language || p.language == "en" && language != "es"
}

var pronouns = map[string]pronoun{
	"he": {"m", false, true, false, "en"}, "him": {"m", false, true, false, "en"}, "his": {"m", false, true, true, "en"}, "himself": {"m", false, true, false, "en"},
	"she": {"f", false, true, false, "en"}, "her": {"f", false, true, true, "en"}, "herself": {"f", false, true, false, "en"},
	"they": {"", true, false, false, "en"}, "them": {"", true, false, false, "en"}, "their": {"", true, false, true, "en"},
	"it": {"", false, false, false, "en"}, "its": {"", false, false, true, "en"},
	"él": {"m", false, true, false, "es"}, "ella": {"f", false, true, false, "es"}, "ellos": {"", true, false, false, "es"}, "ellas": {"", true, false, false, "es"},
	"quien": {"", false, true, false, "es"}, "su": {"", false, true, true, "es"}, "sus": {"", false, true, true, "es"},
	"le": {"", false, false, false, "es"},
}

// pronoun adds a mention for a pronoun whose antecedent is plain.
func (r *resolver) pronoun(sentence, token int, p pronoun) {
	if p.any() {
		if s := &r.d.Sentences[sentence]; !spanish.Alone(s, token) {
			return
		}
	} else if !p.person && !p.plural && !p.possessive && expletive(&r.d.Sentences[sentence], token) {
		return
	}
	who, ok := r.antecedent(sentence, token, p)
	if !ok {
		return
	}
	confidence := 700
	if !p.person {
		confidence = 550
	}
	r.mention(doc.Mention{Sentence: sentence, First: token, Limit: token + 1, Head: token, Form: graph.ByPronoun, Entities: who, Confidence: confidence})
}

// expletive says whether "it" stands for nothing: it is clear that, it remains to be seen.
func expletive(s *doc.Sentence, token int) bool {
	if s.Tokens[token].Rel == "expl" || token+1 >= len(s.Tokens) {
		return true
	}
	switch s.Tokens[token+1].Text {
	case "is", "was", "'s", "’s", "will", "would", "remains", "seems", "appears", "may", "might", "could", "can", ".", ",", "to", "comes", "came", "takes", "took":
		return !told(s, token)
	}
	return false
}

// told says whether a pronoun is the object of a verb that tells it to do something: "asked it to leave".
func told(s *doc.Sentence, token int) bool {
	t := s.Tokens[token]
	return token+2 < len(s.Tokens) && s.Tokens[token+1].Text == "to" && s.Tokens[token+2].UPOS == "VERB" &&
		(t.Rel == "obj" || t.Rel == "iobj") && t.Head >= 0 && telling[s.Tokens[t.Head].Lemma]
}

// telling verbs have for objects those who are to do something.
var telling = set("ask urge tell order call press push pressure instruct direct require force oblige compel invite request encourage implore beg exhort remind warn want expect advise allow permit help enable")

// antecedent finds whom a pronoun stands for.
func (r *resolver) antecedent(sentence, token int, p pronoun) ([]int, bool) {
	if p.possessive && p.language == "es" {
		if who := r.possessor(sentence, token); len(who) > 0 {
			return who, true
		}
	}
	if strings.EqualFold(r.d.Sentences[sentence].Tokens[token].Text, "quien") {
		if who := r.nearest(sentence); len(who) > 0 {
			return who, true
		}
	}
	if !p.possessive {
		if who := r.parallel(sentence, token, p); len(who) > 0 {
			return who, true
		}
	}
	if p.plural {
		return r.pluralAntecedent(sentence, token, p)
	}
	if who := r.announcer(sentence, token, p); len(who) > 0 {
		return who, true
	}
	x, ok := r.lately(sentence, reach(p), others(func(x *referent) bool {
		return len(x.entities) == 1 && r.suits(x.entities[0], p) && !r.bound(x, sentence, token, p) && (p.person || p.possessive || !r.located(x))
	}, r.others(sentence, token, p)))
	return x.entities, ok
}

// others gives those for whom a pronoun can't stand, since they do what is done to it; a possessive and a reflexive may.
func (r *resolver) others(sentence, token int, p pronoun) []int {
	if p.possessive && r.d.Sentences[sentence].Tokens[token].Rel == "nmod:poss" || strings.HasSuffix(r.d.Sentences[sentence].Tokens[token].Text, "self") {
		return nil
	}
	return append(r.doers(sentence, token), r.undergoers(sentence, token)...)
}

// undergoers are the persons whom the sentence names behind a pronoun as those to whom its subject does something: "he thanked Sol".
func (r *resolver) undergoers(sentence, token int) []int {
	s := r.tree(sentence)
	verb := s.Tokens[token].Head
	if s.Tokens[token].Rel != "nsubj" || verb < 0 || s.Tokens[verb].UPOS != "VERB" {
		return nil
	}
	var who []int
	for _, k := range r.scene.In(sentence) {
		m := &r.scene.Mentions[k]
		if m.First > token && m.Form == graph.ByName && len(m.Entities) == 1 && r.kind(m.Entities[0]) == graph.Person && undergone(s, m.Head) == verb {
			who = append(who, m.Entities[0])
		}
	}
	return who
}

// parallel gives the subject of the clause to which the pronoun's own is joined, whose subject it takes up: "[Sol and Diallo]
// agreed that Togo must act, and they called on it to do so".
func (r *resolver) parallel(sentence, token int, p pronoun) []int {
	s := r.tree(sentence)
	h := s.Tokens[token].Head
	if s.Tokens[token].Rel != "nsubj" || h < 0 || s.Tokens[h].Rel != "conj" || s.Tokens[h].Head < 0 {
		return nil
	}
	above := s.Tokens[h].Head
	var who []int
	for _, x := range r.recent(sentence) {
		if x.token >= token || !subjectOf(s, x.token, above) {
			continue
		}
		for _, e := range x.entities {
			if !slices.Contains(who, e) {
				who = append(who, e)
			}
		}
	}
	switch {
	case p.plural && len(who) > 1:
		return who
	case !p.plural && len(who) == 1 && r.suits(who[0], p):
		return who
	}
	return nil
}

// subjectOf says whether a token is a verb's subject, or joined to it.
func subjectOf(s *doc.Sentence, token, verb int) bool {
	for n := 0; token >= 0 && n < 4; n++ {
		t := s.Tokens[token]
		if strings.HasPrefix(t.Rel, "nsubj") {
			return t.Head == verb
		}
		if t.Rel != "conj" {
			return false
		}
		token = t.Head
	}
	return false
}

// announcer gives the person of whose words a clause tells the content: "the announcement by [the minister] that he would go".
func (r *resolver) announcer(sentence, token int, p pronoun) []int {
	s := r.tree(sentence)
	v := s.Tokens[token].Head
	if !p.person || s.Tokens[token].Rel != "nsubj" || v < 0 || s.Tokens[v].Rel != "acl" && s.Tokens[v].Rel != "ccomp" {
		return nil
	}
	noun := s.Tokens[v].Head
	if noun < 0 || s.Tokens[noun].UPOS != "NOUN" {
		return nil
	}
	for _, x := range r.recent(sentence) {
		if x.token < token && s.Tokens[x.token].Head == noun && strings.HasPrefix(s.Tokens[x.token].Rel, "nmod") && len(x.entities) == 1 && r.suits(x.entities[0], p) {
			return x.entities
		}
	}
	return nil
}

// nearest is the person spoken of last in a sentence so far: whom "quien" goes on about.
func (r *resolver) nearest(sentence int) []int {
	for i := len(r.past) - 1; i >= 0 && r.past[i].sentence == sentence; i-- {
		if x := &r.past[i]; len(x.entities) == 1 && r.kind(x.entities[0]) == graph.Person {
			return x.entities
		}
	}
	return nil
}

// reach is how many sentences back a pronoun may look.
func reach(p pronoun) int {
	if p.person {
		return 3
	}
	return 1
}

// suits says whether an entity's kind and sex allow a pronoun.
func (r *resolver) suits(e int, p pronoun) bool {
	x := &r.scene.Entities[e]
	if p.any() {
		return r.acts(e)
	}
	if !p.person {
		return x.Kind == graph.Country || x.Kind == graph.Group
	}
	return x.Kind == graph.Person && (x.Sex == "" || p.sex == "" || x.Sex == p.sex)
}

// bound says whether a referent is an argument of the pronoun's own verb, so that the pronoun can't stand for it.
func (r *resolver) bound(x *referent, sentence, token int, p pronoun) bool {
	if p.any() && x.subject && r.implied(x, sentence, token) {
		return true
	}
	if x.sentence != sentence || p.possessive {
		return false
	}
	s := &r.d.Sentences[sentence]
	h := s.Tokens[token].Head
	if h >= 0 && (s.Tokens[x.token].Head == h || x.token == h) {
		return true
	}
	if s.Tokens[token].Rel == "nsubj" {
		return false
	}
	lender := lender(s, h)
	return s.Tokens[x.token].Rel == "nsubj" && s.Tokens[x.token].Head == lender || r.represented(x, sentence, lender)
}

// implied says whether a referent is the subject that the pronoun's own verb leaves out: "Togo called. It asked [him] to stay".
func (r *resolver) implied(x *referent, sentence, token int) bool {
	s := &r.d.Sentences[sentence]
	v, plural := spanish.Omitted(s)
	return v >= 0 && v == s.Tokens[token].Head && slices.Equal(r.subjectBefore(sentence, plural), x.entities)
}

// represented says whether an official of a state or body is the subject of a verb, so that what he does is not done to it: "[Togo]'s
// minister wrote to the council and asked it to act".
func (r *resolver) represented(x *referent, sentence, verb int) bool {
	s := &r.d.Sentences[sentence]
	return verb >= 0 && len(x.entities) == 1 && slices.ContainsFunc(r.titled[sentence], func(k int) bool {
		y := &r.readings[k]
		subject := s.Tokens[y.Noun]
		if subject.Rel == "nmod:desc" && subject.Head >= 0 {
			subject = s.Tokens[subject.Head] // "minister [Diallo]"
		}
		return y.Of == x.entities[0] && subject.Head == verb && subject.Rel == "nsubj"
	})
}

// lender is the verb that lends a verb without a subject its own, through those between: of "[went] on to thank him"; -1 where none does.
func lender(s *doc.Sentence, v int) int {
	for n := 0; v >= 0 && n < 5; n++ {
		if slices.ContainsFunc(s.Tokens, func(t doc.Token) bool { return t.Head == v && strings.HasPrefix(t.Rel, "nsubj") }) {
			return v
		}
		h := s.Tokens[v].Head
		if h < 0 || s.Tokens[v].Rel == "xcomp" && slices.ContainsFunc(s.Tokens, func(t doc.Token) bool { return t.Head == h && t.Rel == "obj" }) {
			return -1 // "asked her to thank him"
		}
		switch s.Tokens[v].Rel {
		case "xcomp", "advcl", "conj", "ccomp":
			v = h
		default:
			return -1
		}
	}
	return -1
}

// pluralAntecedent is the last pair or group of people or states, the last body that is a subject, or the state whose
// people are one.
func (r *resolver) pluralAntecedent(sentence, token int, p pronoun) ([]int, bool) {
	reach := 1
	if !p.possessive && r.unnamed(sentence, token) {
		reach = 0
	}
	x, ok := r.lately(sentence, reach, func(x *referent) bool {
		if r.bound(x, sentence, token, p) || !p.possessive && r.located(x) {
			return false
		}
		if len(x.entities) > 1 {
			return !r.parted(x, sentence) && r.acts(x.entities[0]) && (x.named || r.kind(x.entities[0]) == graph.Person)
		}
		return x.subject && (x.people || r.kind(x.entities[0]) == graph.Group)
	})
	return x.entities, ok
}

// parted says whether the sentence has one of several for its subject without the others, so that "they" are not those of
// whom he is one: "The minister … called for their release".
func (r *resolver) parted(x *referent, sentence int) bool {
	if x.sentence == sentence {
		return false
	}
	there, subjects := 0, 0
	for _, e := range x.entities {
		in := func(y referent) bool { return len(y.entities) == 1 && y.entities[0] == e }
		if slices.ContainsFunc(r.recent(sentence), in) {
			there++
		}
		if slices.ContainsFunc(r.recent(sentence), func(y referent) bool { return in(y) && y.subject }) {
			subjects++
		}
	}
	return subjects > 0 && there < len(x.entities)
}

// unnamed says whether "they" opens a sentence and takes up several who were the subject of the one before without a name:
// "Prosecutors indicted him. They say …".
func (r *resolver) unnamed(sentence, token int) bool {
	if token > 2 || sentence == 0 {
		return false
	}
	tokens := r.d.Sentences[sentence-1].Tokens
	i := slices.IndexFunc(tokens, func(t doc.Token) bool { return t.Rel == "nsubj" && t.Head >= 0 && tokens[t.Head].Head < 0 })
	if i < 0 || tokens[i].XPOS != "NNS" {
		return false
	}
	return !slices.ContainsFunc(r.recent(sentence-1), func(x referent) bool { return x.sentence == sentence-1 && x.token == i })
}

// located says whether a referent was only the place of something: "killed in [Iraq]".
func (r *resolver) located(x *referent) bool {
	return slices.ContainsFunc(r.d.Sentences[x.sentence].Tokens, func(t doc.Token) bool {
		return t.Head == x.token && t.Rel == "case" && locatives[t.Lemma]
	})
}

var locatives = set("in at near outside across around en")

// acts says whether an entity can do anything: places cannot.
func (r *resolver) acts(e int) bool {
	k := r.kind(e)
	return k == graph.Person || k == graph.Country || k == graph.Group
}
