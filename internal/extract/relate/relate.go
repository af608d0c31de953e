// Package relate finds what an article tells of who did what to whom: it reads the trees of its sentences by a
// lexicon of verbs and nouns (relate/lexicon), fills the roles with the entities of the scene, judges the modality,
// and joins what several sentences tell of one event. It finds no statements (see speech), names nobody who isn't in
// the scene, and reckons no dates.
package relate

import (
	"cmp"
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/modality"
	"entente/internal/extract/relate/classify"
	"entente/internal/extract/relate/lexicon"
	"entente/internal/extract/relate/spanish"
	"entente/internal/extract/relate/syntax"
)

// Events gives the events that an article tells, in the order of their first telling, and the sentences that tell none.
// The document must be parsed, the scene indexed; dates are in the order of the text. Without a classifier only the rules
// read.
func Events(d *doc.Document, s *doc.Scene, dates []Date, speakers Speakers, c *classify.Classifier) ([]Event, []Gap) {
	var all []*draft
	var gaps []Gap
	each(d, s, dates, speakers, c, func(r *reader, drafts []*draft, gap GapReason) {
		if gap != "" {
			gaps = append(gaps, Gap{Sentence: r.sentence, Reason: gap})
		}
		r.rejoin(drafts, all)
		r.answered(drafts, all)
		taken := r.again(all)
		all = append(all, append(drafts, taken...)...)
	})
	events := merge(s, graph.Date(d.Published), all)
	announced(d, s, events)
	accompany(s, events)
	carryOn(events)
	atHome(s, events)
	events = slices.DeleteFunc(events, pathless)
	for i := range events {
		events[i].Summary = summary(s, &events[i])
	}
	return events, gaps
}

// each reads the sentences in turn and hands over what each of them tells, or why nothing.
func each(d *doc.Document, s *doc.Scene, dates []Date, speakers Speakers, c *classify.Classifier, told func(*reader, []*draft, GapReason)) {
	readers := make([]*reader, len(d.Sentences))
	for i := range d.Sentences {
		readers[i] = &reader{
			doc: d, scene: s, lex: lexicon.Default(), sentence: i, tree: syntax.New(readable(&d.Sentences[i])), dates: within(dates, i),
			clauses: map[int]*syntax.Clause{}, speakers: speakers, classifier: c,
		}
	}
	whole, origin, home := political(readers), dateline(d, s), s.Homeland()
	var met encounters
	var many crowds
	weapons := arsenal{owner: None}
	for i, r := range readers {
		r.political, r.encounters, r.arsenal, r.origin, r.begin, r.homeland = whole, met, weapons, origin, r.opening(), home
		r.crowds = many
		if i > 0 {
			r.previous = readers[i-1]
		}
		drafts, gap := r.read()
		if r.meets(drafts, i) {
			drafts, gap = r.read()
		}
		met.remember(drafts, i)
		many.remember(drafts, i)
		weapons.remember(r, drafts)
		told(r, drafts, gap)
	}
}

// meets lets "they" in a sentence be those who are told to meet in it: "he met her in Bonn, where they agreed on it". It
// says whether that makes the sentence to be read again.
func (r *reader) meets(drafts []*draft, sentence int) bool {
	here := slices.Clone(r.encounters)
	here.remember(drafts, sentence)
	if !slices.ContainsFunc(here[len(r.encounters):], func(x encounter) bool { return x.joint }) {
		return false
	}
	if _, told := r.carried(); told {
		return false
	}
	for k := range r.tree.Len() {
		if r.tree.Lemma(k) == "they" && r.tree.Is(k, "nsubj") && r.named(k) == nil {
			r.encounters = here
			return true
		}
	}
	return false
}

// readable gives a sentence as rules for English can read it.
func readable(s *doc.Sentence) *doc.Sentence {
	if s.Language == "es" {
		return spanish.Read(s)
	}
	return s
}

// within gives the dates of one sentence.
func within(dates []Date, sentence int) []Date {
	first, _ := slices.BinarySearchFunc(dates, sentence, func(x Date, i int) int { return cmp.Compare(x.Sentence, i) })
	limit := first
	for limit < len(dates) && dates[limit].Sentence == sentence {
		limit++
	}
	return dates[first:limit]
}

// read gives the drafts of the sentence, or why there are none.
func (r *reader) read() ([]*draft, GapReason) {
	switch r.doc.Paragraphs[r.doc.Sentences[r.sentence].Paragraph].Kind {
	case doc.Credit, doc.Byline, doc.Boilerplate:
		return nil, Filtered
	}
	switch {
	case r.tree.Len() > 0 && r.tree.Token(0).UPOS == "":
		return nil, Unparsed
	case r.foreign():
		return nil, Filtered
	}
	drafts := r.learned(r.drafts())
	drafts = r.voiced(r.struck(drafts))
	drafts = r.mutual(split(r.scene, r.meantOnly(drafts)))
	r.turned(drafts)
	for _, x := range drafts {
		r.collective(x)
		r.subjected(x)
		x.modality = r.judge(x)
		x.vague = x.modality == graph.Happened && r.timeless(x)
		r.settle(x)
		if r.bygone(x) {
			x.modality = graph.Happened
		}
		if r.impending(x) {
			x.modality, x.vague = graph.Planned, false
		}
		x.anew = kinship(x.kind) == graph.Meeting && yet(x.modality) && r.renewed(x.trigger)
	}
	drafts = slices.DeleteFunc(drafts, func(d *draft) bool {
		return unsaid(d) || r.absent(d) || r.private(d) || !r.stately(d) || r.stationed(d)
	})
	if len(drafts) > 0 {
		return drafts, ""
	}
	if r.triggers() {
		return nil, NoActor
	}
	return nil, NoTrigger
}

// judge gives the modality of a draft. An act of words is done once it is said, whatever the tense it is told in.
func (r *reader) judge(d *draft) graph.Modality {
	m := r.progress(d)
	if spoken(d.kind) && (r.performs(d.trigger) || m == graph.Planned && (r.voices(d) || r.acted(d))) {
		return graph.Happened
	}
	if r.abiding(d, m) {
		return graph.Ongoing
	}
	if m == graph.Ongoing && spoken(d.kind) {
		return graph.Happened
	}
	return m
}

// unsaid says whether an act of words has not been voiced: a demand, a reproach or a promise that is only imagined, or what
// somebody does not ask for, promise, praise or threaten. Denied reproaches and refusals are told as such ("never accused her").
func unsaid(d *draft) bool {
	switch d.kind {
	case graph.Request, graph.Agree, graph.Threaten:
		return d.modality == graph.Hypothetical || d.modality == graph.Denied
	case graph.Accuse, graph.Reject:
		return d.modality == graph.Hypothetical
	case graph.Support:
		return d.modality == graph.Denied
	}
	return false
}

// spoken kinds are done by words.
func spoken(k graph.EventKind) bool {
	switch k {
	case graph.Accuse, graph.Agree, graph.Reject, graph.Request, graph.Support, graph.Threaten:
		return true
	}
	return false
}

// progress gives how far an event has come by the words of its sentence. Wars and stays last while they are spoken of in the
// present.
func (r *reader) progress(d *draft) graph.Modality {
	if d.told == graph.Happened && d.form == byVerb && !spoken(d.kind) && modality.Lasting(r.tree, d.trigger) {
		return graph.Ongoing
	}
	if d.told != "" {
		return d.told
	}
	m := modality.Of(r.tree, d.trigger)
	if d.kind != d.rule.Kind && (m == graph.Planned || m == graph.Denied || m == graph.Hypothetical) && (d.kind == graph.Threaten || d.kind == graph.Reject) {
		return graph.Happened // the threat or the refusal itself
	}
	if d.rule.Name == "reject.say" || d.rule.Name == "hesitate.not" || d.rule == guestRule {
		return graph.Happened
	}
	switch {
	case m == graph.Happened && d.rule.Has("planned"):
		return graph.Planned // what is announced is still to be given
	case m == graph.Happened && d.rule == stayRule && strings.HasPrefix(r.tree.Case(d.trigger), "due"):
		return graph.Planned // "is due in Rome"
	case m == graph.Happened && (d.rule == stayRule || d.kind == graph.Trip && r.tree.Child(d.trigger, "cop") != syntax.None && r.tree.Case(d.trigger) == "on") && r.present(d.trigger):
		return graph.Ongoing
	case m == graph.Happened && d.kind == graph.Cooperate && d.form == byNoun && r.laidDown(d.trigger):
		return graph.Planned
	case (m == graph.Happened || m == graph.Denied && !r.tree.Has(d.trigger, "det", "no")) && d.form == byNoun && d.rule.Has("state"):
		return graph.Ongoing // "Peru's trade with Chile" stands whatever it doesn't do
	case m == graph.Happened && d.form == byVerb && d.rule.Has("state") && r.present(d.trigger):
		return graph.Ongoing // "keeps a garrison in Togo"
	case d.kind == graph.Cooperate && m == graph.Happened && r.present(predicateOr(d)) && !r.headline():
		return graph.Ongoing // "exports gas to Togo", "are partners"
	case m == graph.Happened && r.usual(d):
		return graph.Ongoing
	case (m == graph.Happened || m == graph.Hypothetical) && r.onward(d), m == graph.Happened && r.scheduled(d):
		return graph.Planned
	case m == graph.Ongoing && d.kind == graph.Sanction && d.form != byNoun:
		return graph.Happened // "today we are designating four men": whoever tells so does it
	case m == graph.Happened && d.form != byNoun && r.endures(d):
		return graph.Ongoing // "four men are held", "is banned from the capital"
	case d.kind == graph.War && m != graph.Denied && (m == graph.Happened || r.definite(d.trigger)):
		return graph.Ongoing
	case (d.kind == graph.Meeting || r.definite(d.trigger) && known(d.kind)) && m == graph.Hypothetical && d.form == byNoun && slices.Contains(discussing, r.tree.Lemma(max(r.tree.Head(d.trigger), 0))):
		return graph.Happened // talks that are talked about are held
	case (d.kind == graph.Meeting || d.kind == graph.Trip) && m == graph.Happened && d.form != byVerb && (r.prelude(d.trigger) || r.settled(d.trigger)):
		return graph.Planned
	case d.kind == graph.Meeting && d.form == byNoun && m == graph.Happened && d.clause != nil && r.tree.Case(d.trigger) == "for" && r.finite(d.clause.Predicate) && !r.headline():
		return graph.Planned // "flies to Lome for talks"
	case d.kind == graph.Meeting && m == graph.Planned && r.purpose(d.trigger) && r.tree.Token(d.trigger).XPOS != "VBG":
		return modality.Of(r.tree, r.tree.Head(d.trigger))
	}
	return m
}

// endures says whether a deed is told by the state that it leads to: by a participle with "be" in the present.
func (r *reader) endures(d *draft) bool {
	v := predicateOr(d)
	if d.kind == graph.Meeting || d.kind == graph.Trip || spoken(d.kind) || r.tree.Has(v, "aux", "have") || r.tree.Token(v).Feats.VerbForm == "Fin" {
		return false
	}
	return slices.ContainsFunc(r.tree.Kids(v), func(k int) bool {
		return r.tree.Is(k, "aux:pass", "cop") && r.tree.Lemma(k) == "be" && r.tree.Token(k).Feats.Tense == "Pres"
	})
}

// bygone says whether a war is told as one of the past: by its year, or by a verb for its end.
func (r *reader) bygone(d *draft) bool {
	if d.kind != graph.War || d.modality != graph.Ongoing {
		return false
	}
	if published, date := r.doc.Published, string(d.when.Date); len(published) >= 4 && len(date) >= 4 && date[:4] < published[:4] && !r.since(d) {
		return true
	}
	h := r.tree.Head(d.trigger)
	return h != syntax.None && r.tree.Is(d.trigger, "nsubj") && ended[r.tree.Lemma(h)] && r.tree.Token(h).Feats.Tense == "Past"
}

var ended = map[string]bool{"end": true, "conclude": true}

func (r *reader) since(d *draft) bool {
	return d.first > 0 && r.tree.Lemma(d.first-1) == "since" || r.tree.Lemma(d.first) == "since"
}

// impending says whether a deed that is told in the present is to take place after the article's own day: "arrives in Rome
// on the 3rd", "the embargo takes effect on May 1". What is said is said already.
func (r *reader) impending(d *draft) bool {
	published := graph.Date(r.doc.Published)
	if spoken(d.kind) && (d.kind != graph.Agree || d.form != byNoun) || !real(d.modality) || published == "" || d.when.Date == "" || d.when.Date.First() <= published.Last() {
		return false
	}
	v := predicateOr(d)
	if d.kind != graph.Trip && d.kind != graph.Meeting {
		return !r.headline() && (d.form == byNoun && r.underPresent(d.trigger) || d.form != byNoun && r.finite(v))
	}
	return d.vague || r.tree.IsVerb(v) && r.present(v)
}

// timeless says whether a trip or a meeting is told by a noun that no verb in a past tense governs, or by the present of a
// headline.
func (r *reader) timeless(d *draft) bool {
	if d.kind != graph.Trip && d.kind != graph.Meeting {
		return false
	}
	if d.form != byNoun {
		return r.headline() && r.present(predicateOr(d))
	}
	return r.underPresent(d.trigger)
}

// underPresent says whether the nearest predicate above a noun stands in the present, or there is none.
func (r *reader) underPresent(n int) bool {
	for v := r.tree.Head(n); v != syntax.None; v = r.tree.Head(v) {
		if r.predicate(v) {
			return r.present(v)
		}
	}
	return true
}

// prelude says whether a noun is spoken of as something prepared: "plans for [talks]".
func (r *reader) prelude(n int) bool {
	h := r.tree.Head(r.firstOf(n))
	return h != syntax.None && r.lex.In("prelude", r.tree.Lemma(h)) && slices.Contains([]string{"for", "of"}, r.tree.Case(r.firstOf(n)))
}

// settled says whether a noun is what is agreed on: "agreed on [a meeting] in May".
func (r *reader) settled(n int) bool {
	h := r.tree.Head(r.firstOf(n))
	return h != syntax.None && settling[r.tree.Lemma(h)] && (r.tree.Is(r.firstOf(n), "obj", "nsubj:pass") || r.tree.Is(r.firstOf(n), "obl") && slices.Contains([]string{"on", "to", "upon", "for"}, r.tree.Case(r.firstOf(n))))
}

var settling = map[string]bool{"agree": true, "decide": true, "propose": true, "suggest": true, "schedule": true, "set": true, "arrange": true, "settle": true}

// known kinds are taken for facts where they are talked about as known: "discussed Kenya's support for Ghana".
func known(k graph.EventKind) bool {
	switch k {
	case graph.Support, graph.Accuse, graph.Assault, graph.Coerce, graph.Sanction, graph.Mobilize:
		return true
	}
	return false
}

// definite says whether a noun is taken as known: "the war", "the Israel-Hamas war", "Yemen's war".
func (r *reader) definite(n int) bool {
	return r.tree.Has(n, "det", "the") || r.tree.Child(n, "nmod:poss", "compound") != syntax.None
}

// purpose says whether a verb tells what another is done for: "visited Brest to take part in the summit".
func (r *reader) purpose(v int) bool {
	return r.tree.Is(v, "advcl") && r.tree.Mark(v) == "to" && r.tree.Head(v) != syntax.None
}

// present says whether a predicate stands in the present tense.
func (r *reader) present(k int) bool {
	cop := r.tree.Child(k, "cop")
	if cop == syntax.None {
		cop = k
	}
	return r.tree.Token(cop).Feats.Tense == "Pres" && !r.tree.Has(k, "aux", "have")
}

// triggers says whether a sentence has any word of the lexicon at all.
func (r *reader) triggers() bool {
	for i := range r.tree.Len() {
		if r.tree.IsVerb(i) && len(r.lex.Verbs[r.tree.Lemma(i)]) > 0 || len(r.lex.Nouns[r.tree.Lemma(i)]) > 0 {
			return true
		}
	}
	return false
}
