package relate

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/modality"
	"entente/internal/extract/relate/classify"
	"entente/internal/extract/relate/lexicon"
	"entente/internal/extract/relate/syntax"
)

// How sure the classifier must be, in 1024ths of a natural logarithm: chosen on annotated texts that it was not trained on,
// and on the articles of docs/quality.md.
const (
	// doubted is below which it takes what a rule reads for nothing, but for the kinds of doubtedOf.
	doubted = -3000
	// noticed is from which what it reads at an argument speaks for what a rule reads at the verb.
	noticed = -2200
	// believed is from which it tells an event that no rule reads, but for the kinds of believedOf.
	believed = -800
	// versed is from which a verb tells one of the kinds whose verbs the rules know well: one that no rule reads seldom does.
	versed = 1000
	// incomplete is from which such an event may lack the other party that its kind has.
	incomplete = -800
	// joining is from which a candidate takes part in an event that no rule reads, adding in one that a rule reads.
	joining, adding = 300, 1500
)

// learned puts what the classifier reads in a sentence to what the rules read in it: it adds events and parties that
// they miss, and drops what it takes for nothing.
func (r *reader) learned(drafts []*draft) []*draft {
	if !r.english() {
		return drafts
	}
	view := r.view(drafts)
	if r.classifier == nil {
		return drafts
	}
	readings := r.classifier.Read(view, r.able(view), doubted, noticed)
	drafts = slices.DeleteFunc(drafts, func(d *draft) bool {
		x, judged := readings[d.trigger]
		if x != nil {
			r.revise(d, x)
		}
		return judged && doubtful(x, d.kind) && !spared(d.kind) && !d.rule.Has("sure") && !r.shifted(d, readings)
	})
	for _, i := range view.Triggers() {
		x := readings[i]
		if x == nil || view.Told[i].Kind != "" || !credible(x) || r.passed(x, drafts) {
			continue
		}
		if d := r.reading(x); d != nil {
			drafts = append(drafts, d)
		}
	}
	return drafts
}

// doubtedOf is the same for kinds of which rules read much that is none.
var doubtedOf = map[graph.EventKind]int{graph.Aid: -600, graph.Trip: -600, graph.Meeting: -1800, graph.Agree: -1800, graph.Support: -1800}

// doubtful says whether the classifier takes what a rule reads for nothing of its kind.
func doubtful(x *classify.Reading, kind graph.EventKind) bool {
	least, ok := doubtedOf[kind]
	return x == nil || ok && x.Score < least
}

// believedOf is the same for kinds of which it tells much that is none, or little that is not.
var believedOf = map[graph.EventKind]int{graph.Cooperate: 200, graph.Meeting: 200, graph.Trip: -1600, graph.Accuse: -1600}

// credible says whether the classifier is sure enough of an event that no rule reads.
func credible(x *classify.Reading) bool {
	least, ok := believedOf[x.Kind]
	if !ok {
		least = believed
	}
	return x.Score >= least
}

func (r *reader) english() bool { return r.doc.Sentences[r.sentence].Language == "en" }

// passed says whether what the classifier reads is passed over: it is read already at another word, or only seems to tell an event.
func (r *reader) passed(x *classify.Reading, drafts []*draft) bool {
	i, verb := x.Trigger, r.tree.IsVerb(x.Trigger)
	switch {
	case mistaken(x.Kind, verb), verb && wellKnown(x.Kind) && x.Score < versed:
		return true
	case r.invited(i), r.foretold(x, drafts):
		return true
	case x.Kind == graph.Support && r.thanked(i), x.Kind == graph.Request && r.wonders(i):
		return true
	case x.Kind == graph.Accuse && r.tree.Lemma(i) == "charge" && r.tree.Is(i, "obj") && r.tree.Lemma(r.tree.Head(i)) == "take":
		return true // of what is somebody's to do
	case verb && hostile(x.Kind) && slices.ContainsFunc(r.clause(i).Subjects, r.natural):
		return true
	}
	return slices.ContainsFunc(drafts, func(d *draft) bool {
		return (d.kind == x.Kind || x.Kind == graph.Cooperate && d.form == byVerb) && slices.Contains(d.used, i)
	})
}

// natural says whether a word is for what nobody does: "[floods] hit Ghana".
func (r *reader) natural(token int) bool {
	return r.lex.In("nature", r.tree.Lemma(token)) || r.lex.In("accident", r.tree.Lemma(token))
}

// foretold says whether a verb only says what somebody is told to promise or be ready to do, which the promise tells.
func (r *reader) foretold(x *classify.Reading, drafts []*draft) bool {
	if !friendly(x.Kind) || x.Kind == graph.Meeting || x.Kind == graph.Trip || !r.tree.Is(x.Trigger, "xcomp", "advcl") {
		return false
	}
	h := r.tree.Head(x.Trigger)
	return slices.ContainsFunc(drafts, func(d *draft) bool { return d.trigger == h && d.kind == graph.Agree && d.form == byVerb })
}

// mistaken says whether the classifier is hardly ever right about a kind that no rule reads: on annotated articles in none of
// 21 threats, most of them forecasts ("warned that prices will rise"), in one of ten moves of forces, of which it has seen too
// few, and in two of 18 verbs of moving and withdrawing them; of verbs of coercion 3 of 15, for the rules know those that count.
func mistaken(k graph.EventKind, verb bool) bool {
	return k == graph.Threaten || k == graph.Mobilize || verb && (k == graph.Retreat || k == graph.Coerce)
}

// shifted says whether the classifier only reads at an argument what a rule reads at the verb, whose draft then has what the
// classifier thinks of it there: "expressed [gratitude]".
func (r *reader) shifted(d *draft, readings map[int]*classify.Reading) bool {
	for _, u := range d.used {
		if x := readings[u]; x != nil && x.Kind == d.kind {
			d.told, d.support = x.Modality, x.Score
			return true
		}
	}
	return false
}

// spared says whether a rule's reading stands whatever the classifier thinks of it. Of cooperation it has learned from texts that
// pass over most of the dealings which articles count; one in three of those that it doubted were right.
func spared(k graph.EventKind) bool { return k == graph.Cooperate }

// invited says whether a noun only tells by whose invitation something is done: "on a visit at the invitation of …".
func (r *reader) invited(n int) bool {
	if r.tree.Lemma(n) != "invitation" && r.tree.Lemma(n) != "invite" {
		return false
	}
	if h := r.tree.Head(n); h != None && r.tree.Is(n, "obj") && slices.Contains([]string{"accept", "receive", "decline", "welcome", "get", "acknowledge"}, r.tree.Lemma(h)) {
		return r.tree.Child(n, "nmod:poss") == None // "accepted an invitation" tells of no demand of his own
	}
	return slices.Contains([]string{"at", "on", "upon", "by", "through", "following", "under"}, r.tree.Case(n))
}

// wellKnown kinds are told by verbs that are nearly all in the lexicon.
func wellKnown(k graph.EventKind) bool {
	return k == graph.Agree || k == graph.Meeting || k == graph.Concede || k == graph.Request
}

// able gives the candidates that stand for somebody known; no other can take part in an event.
func (r *reader) able(s *classify.Sentence) []int {
	return slices.DeleteFunc(s.Candidates(), func(k int) bool { return len(r.who(k)) == 0 && len(r.whom(k)) == 0 })
}

// revise gives what a rule reads the parties that it misses.
func (r *reader) revise(d *draft, x *classify.Reading) {
	d.support = x.Score
	least := adding
	if d.agentless {
		least = joining
	}
	r.complete(d, x, least)
}

// reading makes a draft of what the classifier reads; nil where nobody known takes part.
func (r *reader) reading(x *classify.Reading) *draft {
	d := r.newDraft(learnedRules[x.Kind], byNoun, x.Trigger)
	if r.tree.IsVerb(x.Trigger) {
		d.form, d.clause = byVerb, r.clause(x.Trigger)
	}
	d.told, d.support = x.Modality, x.Score
	r.complete(d, x, joining)
	r.aimed(d, x)
	d.loose = !enough(d)
	switch {
	case len(d.parts) == 0, r.mere(d), d.loose && x.Score < incomplete:
		return nil
	case len(d.parts) < 2 && mutual(d.kind):
		return nil
	case d.kind == graph.Trip && d.form == byVerb && !d.has(graph.Destination):
		return nil
	}
	return d
}

// mutual kinds take two. Of those that no rule reads and only one party is known of, four in 25 are right in articles of papers.
func mutual(k graph.EventKind) bool { return k == graph.Cooperate || k == graph.Agree }

// mere says whether a verb that is often more only says that something is so: "recognises the risk", "assured that it was lost".
func (r *reader) mere(d *draft) bool {
	switch lemma := r.tree.Lemma(d.trigger); {
	case d.form != byVerb:
		return false
	case d.kind == graph.Support:
		return knowing[lemma] && !d.has(graph.Recipient)
	case d.kind == graph.Agree && (lemma == "assure" || lemma == "reassure"):
		return len(d.clause.Objects)+len(d.clause.Indirect) == 0 && slices.ContainsFunc(d.clause.Complements, func(v int) bool { return r.tree.Is(v, "ccomp") && !modality.Announced(r.tree, v) })
	}
	return false
}

// knowing verbs tell what somebody knows or admits, unless it is somebody's merit.
var knowing = map[string]bool{"recognise": true, "recognize": true, "acknowledge": true, "recall": true, "remember": true, "know": true, "understand": true, "note": true, "appreciate": true}

// thanked says whether a word stands in what somebody is thanked for, which is told with the thanks: "thanked them for their [support]".
func (r *reader) thanked(i int) bool {
	for k := i; r.tree.Head(k) != syntax.None; k = r.tree.Head(k) {
		if h := r.tree.Lemma(r.tree.Head(k)); (thanking[h] || r.lex.In("goodwill", h)) && (r.tree.Case(k) == "for" || r.tree.Mark(k) == "for") {
			return true
		}
	}
	return false
}

// thanking words tell of thanks or praise.
var thanking = map[string]bool{"thank": true, "praise": true, "commend": true, "congratulate": true, "applaud": true, "laud": true, "grateful": true, "thankful": true, "indebted": true}

// complete gives a draft the parties that the classifier finds.
func (r *reader) complete(d *draft, x *classify.Reading, least int) {
	for _, p := range x.Parts {
		role := roleIn(d.kind, p.Role)
		if role == "" || p.Score < least {
			continue
		}
		for _, q := range r.suited(d, p.Token, role) {
			d.add(role, q)
		}
	}
}

// aimed gives a draft that its verb tells of one party the other that the words beside the verb name, however little
// the classifier believes it: who acts, by its subject, and to whom it is done, by its object or a phrase that aims.
func (r *reader) aimed(d *draft, x *classify.Reading) {
	if d.form != byVerb || d.clause == nil || d.kind == graph.Meeting {
		return
	}
	if d.has(graph.Actor) && !d.has(graph.Recipient) && d.kind != graph.Trip {
		near := append(slices.Clone(d.clause.Objects), d.clause.Indirect...)
		for _, o := range d.clause.Obliques {
			if aims[o.Preposition] {
				near = append(near, o.Token)
			}
		}
		r.believe(d, x, near, graph.Recipient)
	}
	if len(d.parts) > 0 && !d.has(graph.Actor, graph.Traveler) {
		r.believe(d, x, d.clause.Subjects, roleIn(d.kind, classify.Actor))
	}
}

// aims are prepositions by which a verb says to whom something is done.
var aims = map[string]bool{"to": true, "with": true, "against": true, "at": true, "for": true, "on": true}

// believe adds those whom some words themselves mean and whom the classifier would rather have in a role than in another.
func (r *reader) believe(d *draft, x *classify.Reading, words []int, role graph.Role) {
	for _, p := range x.Parts {
		if roleIn(d.kind, p.Role) != role || !slices.Contains(words, p.Token) {
			continue
		}
		for _, q := range r.suited(d, p.Token, role) {
			if q.direct {
				d.add(role, q)
			}
		}
	}
}

// roleIn gives the role that a kind of event has for one of the classifier's; places are found by the rules.
func roleIn(kind graph.EventKind, role classify.Role) graph.Role {
	switch {
	case role == classify.Place:
		return ""
	case kind == graph.Meeting:
		return graph.Participant
	case kind == graph.Trip && role == classify.Actor:
		return graph.Traveler
	case kind == graph.Trip:
		return graph.Destination
	case role == classify.Actor:
		return graph.Actor
	}
	return graph.Recipient
}

// LearnedPrefix begins the names of the rules that stand for the classifier where events say by what they were read.
const LearnedPrefix = "learned."

var learnedRules = func() map[graph.EventKind]*lexicon.Rule {
	rules := map[graph.EventKind]*lexicon.Rule{}
	for _, k := range graph.EventKinds {
		rules[k] = &lexicon.Rule{Name: LearnedPrefix + strings.ToLower(string(k)), Kind: k}
	}
	return rules
}()

// view gives what the classifier sees of the sentence, with the drafts that the rules made of it.
func (r *reader) view(drafts []*draft) *classify.Sentence {
	s := &classify.Sentence{
		Tree: r.tree, Lexicon: r.lex, Clause: r.clause,
		Judge: func(i int) graph.Modality { return modality.Of(r.tree, i) },
		Sorts: make([]string, r.tree.Len()), Told: make([]classify.Told, r.tree.Len()),
		Headline: r.headline(),
	}
	for i := range s.Sorts {
		s.Sorts[i] = r.sortOf(i)
	}
	for _, d := range drafts {
		tell(s, d)
	}
	r.seen = s
	return s
}

// tell notes a draft at its trigger.
func tell(s *classify.Sentence, d *draft) {
	told := &s.Told[d.trigger]
	if told.Kind == "" {
		*told = classify.Told{Kind: d.kind, Form: string(d.form), Roles: map[int]graph.Role{}}
	}
	for _, p := range d.parts {
		if p.token != None {
			told.Roles[s.Candidate(p.token)] = p.role
		}
	}
}

// sortOf says what a token names, as classify.Sentence has it in Sorts.
func (r *reader) sortOf(i int) string {
	m, ok := r.scene.Headed(r.sentence, i)
	if !ok {
		return ""
	}
	mention := &r.scene.Mentions[m]
	for _, e := range mention.Entities {
		kind := r.scene.Entities[e].Kind
		switch {
		case kind == graph.Office:
		case mention.Delegates:
			return string(kind) + "+"
		default:
			return string(kind)
		}
	}
	return "?"
}

// wonders says whether a verb asks a question rather than for something: "asked whether it was so", "asked about it", "asked: …?".
func (r *reader) wonders(v int) bool {
	c := r.clause(v)
	if r.tree.Lemma(v) != "ask" || r.infinitive(c) || len(r.phrases(c, "for")) > 0 {
		return false
	}
	s := &r.doc.Sentences[r.sentence]
	return len(r.phrases(c, "about")) > 0 || strings.Contains(r.doc.Text[s.Start:s.End], "?") || slices.ContainsFunc(c.Complements, r.interrogative)
}

// interrogative says whether a clause asks: "whether it was so", "why they left".
func (r *reader) interrogative(v int) bool {
	m := r.tree.Mark(v)
	return m == "whether" || m == "if" || r.tree.Has(v, "advmod", "why", "how", "when", "where") || r.tree.Has(v, "nsubj", "who", "what", "which") || r.tree.Has(v, "obj", "what", "which", "whom")
}
