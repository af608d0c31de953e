package coref

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
)

// pairs notes the parties of a sentence that a plural may speak of later: names joined by "and", and two persons or
// two states that a sentence brings together.
func (r *resolver) pairs(i int) {
	var names []referent
	for _, x := range r.recent(i) {
		if len(x.entities) == 1 && (x.named || r.kind(x.entities[0]) == graph.Person) && !r.speaks(x.entities[0]) {
			names = append(names, x)
		}
	}
	for _, kinds := range [][]graph.EntityKind{{graph.Person}, {graph.Country, graph.Group}} {
		var two []int
		subject, token := false, 0
		for _, x := range names {
			if slices.Contains(kinds, r.kind(x.entities[0])) && !slices.Contains(two, x.entities[0]) {
				two = append(two, x.entities[0])
				subject, token = subject || x.subject, x.token
			}
		}
		if len(two) == 2 {
			r.past = append(r.past, referent{entities: two, sentence: i, token: token, subject: subject})
		}
	}
}

// coordinated finds lists of names of one sort with only commas and "and" or a hyphen between them, and a title before a name.
func (r *resolver) coordinated(i int, lower []string) []item {
	var out []item
	in := r.outer(i)
	for n := 1; n < len(in); n++ {
		if !joining[r.joiner(i, lower, in[n-1], in[n])] {
			continue
		}
		first := n - 1
		for first > 0 && r.joiner(i, lower, in[first-1], in[first]) == "," {
			first--
		}
		var who []int
		for _, m := range in[first : n+1] {
			who = append(who, m.Entities[0])
		}
		list := referent{entities: who, sentence: i, token: in[first].Head, subject: r.heads(i, in[first].Head) || r.heads(i, in[n].Head), named: true}
		out = append(out, item{in[n].Limit, func() { r.past = append(r.past, list) }})
	}
	return out
}

// heads says whether a name, or the noun that it is an attribute of, is a subject: "Iranian and Saudi officials said".
func (r *resolver) heads(sentence, token int) bool {
	s := &r.d.Sentences[sentence]
	if t := s.Tokens[token]; t.Rel == "amod" && t.Head >= 0 {
		token = t.Head
	}
	return subject(s, token)
}

// outer gives the mentions of a sentence that name one entity each, without those inside another one or inside a title.
func (r *resolver) outer(i int) []*doc.Mention {
	var out []*doc.Mention
	limit := 0
	for _, k := range r.scene.In(i) {
		m := &r.scene.Mentions[k]
		if m.First >= limit && len(m.Entities) == 1 && !r.styling(m) {
			out, limit = append(out, m), m.Limit
		}
	}
	return out
}

// styling says whether a name is part of a title: Kenyan in "his Kenyan counterpart".
func (r *resolver) styling(m *doc.Mention) bool {
	return m.Form == graph.ByAdjective && slices.ContainsFunc(r.titled[m.Sentence], func(k int) bool {
		return r.readings[k].From <= m.First && m.Limit < r.readings[k].Limit
	})
}

// joiner is the word that joins two names of one sort, "" where more than a title stands between them.
func (r *resolver) joiner(i int, lower []string, a, b *doc.Mention) string {
	at := a.Limit
	if at+1 < b.First && lower[at] == "," && joining[lower[at+1]] {
		at++
	}
	first := at + 1
	if first < b.First && lower[first] == "the" {
		first++
	}
	if at >= b.First || a.Entities[0] == b.Entities[0] || r.sort(a.Entities[0]) != r.sort(b.Entities[0]) || !r.onlyTitle(i, first, b.First) {
		return ""
	}
	return lower[at]
}

// sort tells persons, those who act for many, and places apart.
func (r *resolver) sort(e int) graph.EntityKind {
	if k := r.kind(e); k == graph.Country || k == graph.Person {
		return k
	} else if k == graph.Group {
		return graph.Country
	}
	return graph.Place
}

// onlyTitle says whether the tokens [first, limit) are none, or one title.
func (r *resolver) onlyTitle(sentence, first, limit int) bool {
	if first == limit {
		return true
	}
	return slices.ContainsFunc(r.titled[sentence], func(k int) bool {
		return r.readings[k].From <= first && r.readings[k].Limit == limit
	})
}

var joining = set("and y e & -")

// party finds whom a plural description speaks of.
func (r *resolver) party(x description) []int {
	fits := func(y *referent) bool {
		if len(y.entities) != x.count && (x.count != 0 || len(y.entities) < 2) {
			return false
		}
		return !slices.ContainsFunc(y.entities, func(e int) bool {
			return !slices.Contains(x.kinds, r.kind(e)) || r.kind(e) == graph.Person && officeNouns[x.noun] && !r.official(e)
		})
	}
	// Those told to do something together come before two whom a sentence only happens to name.
	if y, ok := r.lately(x.sentence, 4, func(y *referent) bool { return y.named && fits(y) }); ok {
		return y.entities
	}
	if y, ok := r.lately(x.sentence, 6, fits); ok {
		return y.entities
	}
	if x.count == 0 {
		return nil
	}
	return r.last(x)
}

// officeNouns speak of persons who hold an office.
var officeNouns = set("leaders presidents ministers secretaries officials diplomats mandatarios líderes presidentes ministros dirigentes gobernantes cancilleres funcionarios diplomáticos mandatarias ministras presidentas responsables")

// official says whether the article tells of an office that a person holds.
func (r *resolver) official(e int) bool {
	return slices.ContainsFunc(r.readings, func(x office.Reading) bool { return x.Holder == e })
}

// speaks says whether somebody is a spokesperson: he speaks of the parties and is none.
func (r *resolver) speaks(e int) bool {
	return slices.ContainsFunc(r.readings, func(x office.Reading) bool { return x.Holder == e && x.Class == office.Spokes })
}

// last are the entities of a kind that the text spoke of last, as many as a description counts.
func (r *resolver) last(x description) []int {
	var out []int
	for i := len(r.past) - 1; i >= 0 && len(out) < x.count && x.sentence-r.past[i].sentence < 4; i-- {
		for _, e := range r.past[i].entities {
			if slices.Contains(x.kinds, r.kind(e)) && !slices.Contains(out, e) && len(out) < x.count && !r.speaks(e) && (r.kind(e) != graph.Person || !officeNouns[x.noun] || r.official(e)) {
				out = append(out, e)
			}
		}
	}
	if len(out) < x.count {
		return nil
	}
	slices.Reverse(out)
	return out
}
