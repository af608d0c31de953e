package relate

import (
	"slices"
	"strings"

	"entente/internal/extract/relate/syntax"
)

// topicPrepositions introduce what something is about.
var topicPrepositions = []string{"on", "about", "over", "regarding", "concerning", "for"}

// maxTopic and maxTopics bound the words of one topic and the topics of one event.
const (
	maxTopic  = 10
	maxTopics = 5
)

// topics gives what an event is about, as short phrases in the article's own words.
func (r *reader) topics(d *draft) []string {
	var out []string
	add := func(k int) {
		if s := r.phrase(d, k); s != "" && len(out) < maxTopics && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	seen := map[int]bool{}
	for _, v := range []int{d.trigger, predicateOf(d)} {
		if v == syntax.None || seen[v] {
			continue
		}
		seen[v] = true
		for _, k := range r.tree.Kids(v) {
			if r.tree.Is(k, "obl", "nmod") && slices.Contains(topicPrepositions, r.tree.Case(k)) {
				add(k)
			}
			if r.tree.Is(k, "advcl", "xcomp", "acl") && r.tree.Mark(k) == "to" || r.tree.Is(k, "advcl", "conj") && slices.Contains(discussing, r.tree.Lemma(k)) {
				for _, o := range r.clause(k).Objects {
					add(o)
				}
			}
		}
	}
	if slices.Contains(discussing, r.tree.Lemma(d.trigger)) && d.clause != nil {
		for _, o := range d.clause.Objects {
			add(o)
		}
	}
	return out
}

var discussing = []string{"discuss", "address", "debate", "negotiate", "review", "tackle", "explore", "cover", "raise"}

func predicateOf(d *draft) int {
	if d.clause == nil {
		return syntax.None
	}
	return d.clause.Predicate
}

// phrase gives a phrase without its preposition, article and clauses; empty when it names a party or a date.
func (r *reader) phrase(d *draft, k int) string {
	for _, p := range d.parts {
		if p.token == k {
			return ""
		}
	}
	for _, x := range r.dates {
		if k >= x.First && k < x.Limit {
			return ""
		}
	}
	if pos := r.tree.Token(k).UPOS; pos != "NOUN" && pos != "PROPN" || len(r.lex.Nouns[r.tree.Lemma(k)]) > 0 && r.tree.Case(k) != "" {
		return ""
	}
	first, limit := r.tree.Span(k)
	for first < k && (r.tree.Is(first, "case", "det", "punct") || r.tree.Token(first).UPOS == "ADP") {
		first++
	}
	for _, c := range r.tree.Kids(k) {
		if c > k && r.tree.Is(c, "acl", "acl:relcl", "appos", "punct", "conj", "parataxis", "advcl") {
			f, _ := r.tree.Span(c)
			limit = min(limit, max(f, k+1))
		}
	}
	limit = min(limit, max(first+maxTopic, k+1))
	text := r.doc.Text[r.tree.Token(first).Start:r.tree.Token(limit-1).End]
	return strings.Join(strings.Fields(text), " ")
}
