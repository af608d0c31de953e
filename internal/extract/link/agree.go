package link

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/phrase"
)

// agree lets the same words mean the same throughout the article, where the tagger takes them now for a person and now for
// something else.
func (l *linker) agree() {
	l.surnamed()
	l.abbreviated()
	same := map[string][]int{}
	for i := range l.spans {
		if x := &l.spans[i]; !x.nested && x.form == graph.ByName {
			key := graph.Fold(phrase.Text(l.d, &l.d.Sentences[x.sentence], x.first, x.limit))
			same[key] = append(same[key], i)
		}
	}
	for _, spans := range same {
		if l.disputed(spans) {
			l.settleOn(spans, l.likeliest(spans))
		}
	}
}

// disputed says whether some of the spans are persons and others not.
func (l *linker) disputed(spans []int) bool {
	person := func(i int) bool { return l.spans[i].kind == graph.Person }
	return slices.ContainsFunc(spans, person) && !slices.ContainsFunc(spans, func(i int) bool { return l.spans[i].kind == graph.Country || l.spans[i].kind == graph.City }) &&
		slices.ContainsFunc(spans, func(i int) bool { return !person(i) })
}

// likeliest gives the span whose reading the others of the same words follow: a titled person, a group that is known, else
// what most of them are.
func (l *linker) likeliest(spans []int) int {
	best, most := spans[0], -1
	for _, i := range spans {
		x := &l.spans[i]
		votes := 0
		for _, j := range spans {
			if l.spans[j].kind == x.kind {
				votes += 1000 + l.spans[j].confidence
			}
		}
		switch {
		case x.kind == graph.Person && x.rank == rankTitled:
			votes += 1 << 20
		case len(x.options) > 0:
			votes += 1 << 19
		}
		if votes > most {
			best, most = i, votes
		}
	}
	return best
}

// settleOn gives spans the reading of one of them.
func (l *linker) settleOn(spans []int, model int) {
	m := l.spans[model]
	for _, i := range spans {
		if x := &l.spans[i]; (x.kind == graph.Person) != (m.kind == graph.Person) {
			x.kind, x.options, x.rank = m.kind, m.options, m.rank
		}
	}
}

// surnamed takes for a person's what was taken for the name of something else where its last word alone names a person of whom
// the article gives no other full name: Anna Haugland, who is Mrs Haugland later.
func (l *linker) surnamed() {
	parts := l.nameParts()
	titled := map[string]bool{}
	lone := map[string]bool{}
	for i := range l.spans {
		x := &l.spans[i]
		if x.kind != graph.Person || x.limit-x.first != 1 {
			continue
		}
		k := nameKey(l.d.Sentences[x.sentence].Tokens[x.first].Text)
		if len(parts[k]) == 0 {
			lone[k] = true
			titled[k] = titled[k] || x.rank == rankTitled
		}
	}
	for i := range l.spans {
		x := &l.spans[i]
		s := &l.d.Sentences[x.sentence]
		k := nameKey(s.Tokens[x.limit-1].Text)
		if x.kind == graph.Person || x.kind == graph.Country || x.nested || x.limit-x.first < 2 || x.limit-x.first > 3 || !lone[k] || nameRun(s, x.first) != x.limit {
			continue
		}
		if forenamed(s, x) && (titled[k] || len(x.options) == 0) || titled[k] && len(x.options) == 0 {
			x.kind, x.options, x.rank = graph.Person, nil, rankPerson
		}
	}
}

// abbreviated takes for a person what stands for one by the first letters of the names: AMLD.
func (l *linker) abbreviated() {
	for i := range l.spans {
		x := &l.spans[i]
		t := &l.d.Sentences[x.sentence].Tokens[x.first]
		if x.limit-x.first == 1 && len(x.options) == 0 && phrase.Shouted(t) && l.initials(t.Text) {
			x.kind, x.rank = graph.Person, rankPerson
		}
	}
}
