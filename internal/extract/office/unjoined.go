package office

import (
	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// unjoined takes in the body or the region that stands right behind a title without any preposition, with the name behind it or in
// front of the title: Director General Coast Guard, X; General Officer Commanding (GOC) Fjord Corps Lt Gen X; X (Director Coast Institute).
func (r *reader) unjoined(x *Reading) {
	if x.Of != None || x.Plural || r.s.Language == "es" || x.End != x.Limit || !phrase.Capital(&r.s.Tokens[x.Noun]) || x.Class == Rank || x.Class == Member || x.Class == Counterpart {
		return
	}
	at := r.behindBrackets(x.End)
	m, ok := r.at(at)
	if !ok || !r.byName(m) || m.Limit >= len(r.lower) || !r.heads(x, m) {
		return
	}
	if t, titled := r.titleAt(m.Limit); titled && t.Class != Rank {
		return
	}
	if r.holderBehind(m.Limit) == nil && !r.apart(x, m.Limit) {
		return
	}
	r.belongs(x, m)
	x.End = m.Limit
}

// byName says whether a mention is the name of something, also where it stands as an adjective would: Chief of Army Staff Togo General X.
func (r *reader) byName(m *doc.Mention) bool {
	return m.Form == graph.ByName || r.kind(m) == graph.Country && phrase.Text(r.d, r.s, m.First, m.Limit) == r.scene.Entities[m.Entities[0]].Name
}

// heads says whether a name is one of what an office may be of.
func (r *reader) heads(x *Reading, m *doc.Mention) bool {
	switch r.kind(m) {
	case graph.Group:
		return !ofState(x)
	case graph.Country:
		return ofState(x) || x.Class == Envoy || x.Class == Commander
	}
	return r.municipal(x, &r.scene.Entities[m.Entities[0]])
}

// apart says whether a title that ends before a token stands in brackets or between commas behind a name.
func (r *reader) apart(x *Reading, limit int) bool {
	if w := r.lower[limit]; w != "," && w != ")" && w != "." {
		return false
	}
	if x.From < 2 || r.lower[x.From-1] != "," && r.lower[x.From-1] != "(" {
		return false
	}
	m, ok := r.endingAt(x.From - 1)
	return r.person(m, ok)
}
