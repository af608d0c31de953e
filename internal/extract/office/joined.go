package office

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/phrase"
)

// inner says whether a title stands in the complement of one before: the representative of the Secretary-General.
func (r *reader) inner(t Title, done []Reading) bool {
	n := len(done)
	return n > 0 && done[n-1].Sentence == r.i && t.First >= done[n-1].Limit && t.Noun < done[n-1].End && (!r.holderAt(t.Limit) || above(&done[n-1], t))
}

// masters says whether a title only tells whose something or somebody else is: the UN secretary-general's envoy, the
// president's eldest daughter.
func (r *reader) masters(t Title) bool {
	return t.Limit < len(r.lower) && phrase.Possessive(r.lower[t.Limit]) && t.base != "member-of-parliament" // she is a member of parliament's committee
}

// joined lets titles that stand together share holder and owner: Deputy Prime Minister and Foreign Minister X of Y; first what
// stands behind the last of them, then what stands before the first.
func (r *reader) joined(all []Reading) {
	for i := len(all) - 1; i > 0; i-- {
		r.pair(&all[i-1], &all[i])
	}
	for i := 1; i < len(all); i++ {
		r.pair(&all[i-1], &all[i])
	}
}

// pair lets two titles share holder and owner where they stand together.
func (r *reader) pair(a, b *Reading) {
	if a.Sentence != r.i || b.Sentence != r.i {
		return
	}
	if r.listed(a, b) {
		b.Of, b.Inferred = a.Of, true
	}
	if b.From == a.End && a.Of != None && b.Of == None && b.Class == Spokes {
		b.Of = a.Of // the UN Secretary-General spokesperson
	}
	if !r.together(a, b) {
		return
	}
	switch {
	case a.Holder == None && b.Holder != None && strings.HasPrefix(b.Rule, "title") && (!r.before(a.From, "as") || a.Of != None && a.From < a.First && r.opens(b)) && !r.others(a, b) && (b.From == b.First || a.Class != Counterpart && a.Of != None && b.Of != None && !b.Definite || r.bothIn(a, b)):
		a.Holder, a.Rule, a.limit = b.Holder, "titles+name", b.limit
	case a.Holder != None && b.Holder == None && a.Rule != "title+name":
		b.Holder, b.Rule, b.first = a.Holder, "name,titles", a.first
		if a.Status == Former && b.Status == Current && b.From == b.First && (a.Rule == "as-title" || a.Rule == "name-is-title") {
			b.Status = Former // X served as ambassador and consul
		}
	}
	if a.Holder == b.Holder && a.Holder != None {
		r.share(a, b)
	}
}

// opens says whether the holder of a title is the subject of a clause, so that "as" in front of it is no "in the office of".
func (r *reader) opens(b *Reading) bool {
	for _, k := range r.scene.In(r.i) {
		if m := &r.scene.Mentions[k]; m.Limit == b.limit && len(m.Entities) == 1 && m.Entities[0] == b.Holder {
			return m.Limit < len(r.lower) && r.s.Tokens[m.Limit].UPOS == "VERB" && strings.HasPrefix(r.s.Tokens[r.core(b)].Rel+r.s.Tokens[m.Head].Rel, "nsubj") || strings.HasPrefix(r.s.Tokens[m.Head].Rel, "nsubj")
		}
	}
	return false
}

// bothIn says whether the title of somebody in a government stands without an article before that of the head of a party or another
// body: Trade Minister and Renova leader X.
func (r *reader) bothIn(a, b *Reading) bool {
	return ofState(a) && a.From == a.First && a.End == a.Limit && phrase.Capital(&r.s.Tokens[a.Noun]) && b.Of != None && r.kindOf(b.Of) == graph.Group && !b.Definite && !ofState(b) && b.Rule == "title+name"
}

// others says whether a title with an article of its own is that of somebody whom the article has named before: the Under
// Secretary and President X are two.
func (r *reader) others(a, b *Reading) bool {
	if !r.before(a.From+1, "the") {
		return false
	}
	return slices.ContainsFunc(r.done, func(y Reading) bool {
		return y.Sentence < a.Sentence && y.Holder != None && y.Holder != b.Holder && (y.Key == a.Key || strings.HasPrefix(y.Key, a.Key) || strings.HasSuffix(y.Key, a.Key))
	})
}

// listed says whether a titled name follows another, so that the country of the first holds for both: the Peruvian
// president X and foreign minister Y.
func (r *reader) listed(a, b *Reading) bool {
	if a.Of == None || r.scene.Entities[a.Of].Kind != graph.Country || a.Inferred || b.Of != None || b.Foreign || b.Holder == None || a.Rule != "title+name" || b.Rule != "title+name" || b.From != b.First {
		return false
	}
	return b.From-a.limit == 1 && (r.lower[a.limit] == "and" || r.lower[a.limit] == "y")
}

// share gives one title the owner of the other. No office of a government is one of a body, and a body's head is none of a
// state because he is also a minister.
func (r *reader) share(a, b *Reading) {
	switch {
	case a.Class == Member || b.Class == Member:
	case a.Class == Envoy && a.Of == None && b.Class == Head && b.Of != None && r.kindOf(b.Of) == graph.Group:
		a.Of = r.sender(b)
	case b.Class == Envoy && b.Of == None && a.Class == Head && a.Of != None && r.kindOf(a.Of) == graph.Group:
		b.Of = r.sender(a)
	case a.Of == None && b.Of != None && r.shares(a, b):
		a.Of = b.Of
	case b.Of == None && a.Of != None && r.shares(b, a):
		b.Of = a.Of
	}
}

// sender is the organization with whose name that of a mission begins, which sends an envoy who also heads the mission: the special
// representative and head of the UN Mission in X; None where none does.
func (r *reader) sender(head *Reading) int {
	for _, k := range r.scene.In(r.i) {
		m := &r.scene.Mentions[k]
		if len(m.Entities) != 1 || m.Entities[0] != head.Of || m.First < head.From || m.Limit > head.End {
			continue
		}
		for _, n := range r.scene.In(r.i) {
			if c := &r.scene.Mentions[n]; c.First == m.First && c.Limit < m.Limit && len(c.Entities) == 1 && r.kind(c) == graph.Group {
				return c.Entities[0]
			}
		}
	}
	return None
}

// shares says whether a title may take over the owner of another one of the same person.
func (r *reader) shares(x, from *Reading) bool {
	if x.Class == Lawmaker && r.kindOf(from.Of) == graph.Group {
		return false // the party's chairman, MP X
	}
	return !strings.HasPrefix(x.Words, "of ") && (r.kindOf(from.Of) != graph.Group || ofState(x) == ofState(from))
}

// beside are the words that may stand behind "and" between two titles of one person.
var beside = set("also a an now currently concurrently then later formerly previously")

// together says whether only "and" or a comma stands between two titles.
func (r *reader) together(a, b *Reading) bool {
	if b.From < a.End || b.From-a.End > 4 || a.Plural || b.Plural {
		return false
	}
	gap := 0
	for i := a.End; i < b.From; i++ {
		if gap > 0 && (beside[r.lower[i]] || b.Foreign && b.From == b.First && (phrase.Capital(&r.s.Tokens[i]) || ranks[r.lower[i]])) {
			continue // president of the union and also a Coast Party lawmaker; trade minister and Renova leader
		}
		if gap++; gap > 2 {
			return false
		}
		switch r.lower[i] {
		case "and", ",", "&", "y", "/", "e", "-", "–", "cum":
		default:
			return false
		}
	}
	if b.From == a.End && !a.Plural && (b.Class == Spokes || b.Class == Aide) && a.Class != Rank && a.Class != Aide {
		return false // the Secretary-General spokesperson X
	}
	if gap == 2 && a.Of != None && b.Of != None && a.Of != b.Of {
		return false
	}
	return b.From == a.End || r.lower[b.From-1] != "," || a.Rule != "title+name"
}
