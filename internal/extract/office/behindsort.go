package office

import (
	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// workplace is the body behind words in small letters for somebody's field, which belongs to the title, or department, which
// doesn't: professor in | regional economy at Coast University; nil where none follows.
func (r *reader) workplace(x *Reading, at int) *doc.Mention {
	for i := at; i+1 < len(r.lower) && i < at+8; i++ {
		switch t := &r.s.Tokens[i]; {
		case i > at && (t.Text == "at" || t.Text == "of" && r.s.Tokens[i-1].Text != "department"):
			body := i + 1
			if phrase.Article(r.lower[body]) {
				body++
			}
			m, ok := r.at(body)
			if !ok || r.kind(m) != graph.Group || m.Form != graph.ByName {
				return nil
			}
			if x.Class == Head || !phrase.Article(r.lower[at-1]) && !parts[r.lower[i-1]] {
				r.extend(x, i)
			}
			return m
		case phrase.Capital(t) || t.UPOS != "NOUN" && t.UPOS != "ADJ" && t.Text != "and" && t.Text != "-":
			return nil
		}
	}
	return nil
}

// parts are nouns for the parts of a university or an institute.
var parts = set("department faculty school centre center programme program institute unit section college")

// sortNouns are nouns for the sort of body that is named behind them: the main opposition party X, investment bank X.
var sortNouns = set(`party group giant bank movement union consultancy faction alliance coalition bloc chain brand brokerage insurer producer manufacturer
	subsidiary network publisher chipmaker shipbuilder steelmaker drugmaker miner utility charity company firm newspaper daily weekly magazine
	broadcaster website outlet agency watchdog thinktank conglomerate airline carrier automaker carmaker retailer lender operator supermajor startup
	militia nonprofit`)

// looseSorts are further ones that mean other things too, or stand in names themselves: they tell a body only where one is known behind them.
var looseSorts = set(`organisation organization association federation institute tank developer maker platform provider contractor foundation university
	club ngo studio monopoly unit arm body channel station fund house business enterprise store supermarket corporation exchange`)

// SortNoun says whether a word in small letters is a noun for the sort of a body that is called by the name beside it.
func SortNoun(word string) bool { return sortNouns[word] }

func sorts(word string) bool { return sortNouns[word] || looseSorts[word] }

// behindSort is the body that is named behind words for its sort in small letters: the | state-owned hydrocarbon giant | X; the
// same token where none is.
func (r *reader) behindSort(at int) int {
	for i := at; i < len(r.lower) && i < at+8; i++ {
		if i > at && sorts(r.lower[i-1]) {
			if m, ok := r.at(i); ok && r.kind(m) == graph.Group && m.Form == graph.ByName {
				return i
			}
		}
		if t := &r.s.Tokens[i]; phrase.Capital(t) || t.UPOS != "NOUN" && t.UPOS != "ADJ" && t.UPOS != "ADV" && t.Text != "-" && t.Rel != "amod" && t.Rel != "compound" && !supports[r.lower[i]] {
			return at
		}
	}
	return at
}

// supports are participles that tell with a hyphen where a body sits and who stands behind it.
var supports = set("based backed run owned led funded sponsored affiliated linked controlled aligned supported headquartered governed")

// behindBasis is the body behind words that tell what it rests on: the state-backed | Coast Institute, the Oslo-based | Fjord
// Council; the same token where none stands there.
func (r *reader) behindBasis(at int) int {
	for i := at; i < len(r.lower) && i < at+5; i++ {
		if r.lower[i] != "-" || i+2 >= len(r.lower) || !supports[r.lower[i+1]] {
			continue
		}
		i += 2
		if b := r.behindSort(i); b > i {
			return b // the Oslo-based shipping giant X
		}
		for ; i < len(r.lower) && r.plain(i); i++ {
		}
		if m, ok := r.at(i); ok && r.kind(m) == graph.Group {
			return i
		}
		return at
	}
	return at
}
