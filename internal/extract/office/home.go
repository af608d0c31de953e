package office

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
)

// homes tells whose the offices are that the words beside them leave open: what the article says of the same person
// elsewhere, else the country that it speaks from.
func (h *holdings) homes(readings []Reading) {
	for i := range readings {
		if x := &readings[i]; x.Holder != None {
			h.fromPerson(readings, x)
		}
	}
	h.shortBodies(readings)
	votes := h.votes(readings)
	hosts := map[int]bool{}
	for i := range readings {
		x := &readings[i]
		if x.Holder == None || x.Rule == "" || x.Of != None || x.Foreign || x.Possessive != "" && x.bareKey == "secretary" || !h.national(x) || h.short(readings, x) {
			continue
		}
		if c := h.opening(x); c != None && !ownCounterpart(readings, x, c) {
			x.Of, x.Inferred = c, true
		} else if c := h.government(readings, x); c != None && !ownCounterpart(readings, x, c) {
			x.Of, x.Inferred = c, true
		} else if c := h.host(x); c != None && !held(readings, x, c) && !ownCounterpart(readings, x, c) {
			x.Of, x.Inferred, hosts[i] = c, true, true
		} else if i > 0 && hosts[i-1] && h.follows(&readings[i-1], x) {
			x.Of, x.Inferred, hosts[i] = readings[i-1].Of, true, true
		} else if c := h.best(votes, readings, x); c != None && !h.foreignCompany(readings, x, c) && !ownCounterpart(readings, x, c) {
			x.Of, x.Inferred = c, true
		}
	}
	for i := range readings {
		if x := &readings[i]; x.Holder != None && x.Of == None && h.short(readings, x) {
			h.fromPerson(readings, x)
		}
	}
}

// short says whether a bare title in front of a name is short for another of the same person, which tells no country either: Under
// Secretary X for Under Secretary of State X.
func (h *holdings) short(readings []Reading, x *Reading) bool {
	return x.Rule == "title+name" && x.Words == "" && slices.ContainsFunc(readings, func(y Reading) bool {
		return y.Holder == x.Holder && y.Rule != "" && y.Key != x.Key && fuller(&y, x)
	})
}

// ownCounterpart says whether a country is that of the one whose counterpart holds an office, as it can't be.
func ownCounterpart(readings []Reading, x *Reading, country int) bool {
	return x.Like != nil && slices.ContainsFunc(readings, func(y Reading) bool {
		return y.Holder == x.Like.Holder && y.Holder != None && y.Of == country
	})
}

// opening is the country that a sentence begins with: In Uganda, President X …
func (h *holdings) opening(x *Reading) int {
	s := &h.d.Sentences[x.Sentence]
	if w := s.Tokens[0].Text; w != "In" && w != "En" {
		return None
	}
	for _, k := range h.scene.In(x.Sentence) {
		m := &h.scene.Mentions[k]
		if m.First == 1 && m.Limit < len(s.Tokens) && s.Tokens[m.Limit].Text == "," && len(m.Entities) == 1 && h.scene.Entities[m.Entities[0]].Kind == graph.Country {
			return m.Entities[0]
		}
	}
	return None
}

// host is the country in which somebody is received: he flew to Chile for talks with President X; and the one that speaks
// of its own: Chile said that President X would come.
func (h *holdings) host(x *Reading) int {
	s := &h.d.Sentences[x.Sentence]
	if x.From == 0 {
		return None
	}
	before := strings.ToLower(s.Tokens[x.From-1].Text)
	found := None
	for _, k := range h.scene.In(x.Sentence) {
		m := &h.scene.Mentions[k]
		if m.Limit > x.From || m.First == 0 && before != "that" || m.Form != graph.ByName || len(m.Entities) != 1 || h.scene.Entities[m.Entities[0]].Kind != graph.Country {
			continue
		}
		switch {
		case receiving[before] && m.First > 0 && (s.Tokens[m.First-1].Text == "to" || s.Tokens[m.First-1].Text == "in"):
			found = m.Entities[0]
		case before == "that" && s.Tokens[m.Head].Rel == "nsubj":
			found = m.Entities[0]
		}
	}
	return found
}

// follows says whether a title and its name are joined to others by "and": he met President X | and Foreign Minister Y.
func (h *holdings) follows(y, x *Reading) bool {
	return y.Sentence == x.Sentence && y.Rule == "title+name" && x.Rule == "title+name" && ofState(x) && h.joins(y.limit, x)
}

// joins says whether only "and" or a comma stands between a token and a title.
func (h *holdings) joins(limit int, x *Reading) bool {
	gap := h.d.Sentences[x.Sentence].Tokens[min(limit, x.From):x.From]
	for _, t := range gap {
		if t.Text != "and" && t.Text != "," {
			return false
		}
	}
	return len(gap) > 0 && len(gap) < 3
}

// receiving words stand before him who receives a visitor.
var receiving = set("with by from met meet meets meeting")

// national says whether an office is likely one of a state.
func (h *holdings) national(x *Reading) bool {
	switch x.Class {
	case Ruler:
		return !strings.HasPrefix(x.Words, "of ") // the president of the NRV
	case Minister, Lawmaker, Commander:
		return true
	case Spokes, Head:
		return x.Key != x.base && !ranked(x) && !h.embodied(x)
	}
	return false
}

// ranked says whether nothing but a rank tells a title from a bare one, as any firm has it: managing director, deputy chairman.
func ranked(x *Reading) bool {
	before, ok := strings.CutSuffix(x.Key, "-"+x.base)
	return ok && !slices.ContainsFunc(strings.Split(before, "-"), func(w string) bool { return !ranks[w] })
}

// embodied says whether the words in front of a title name a body, whose office it then is: education ministry director.
func (h *holdings) embodied(x *Reading) bool {
	for _, t := range h.d.Sentences[x.Sentence].Tokens[x.First:x.Noun] {
		if w := strings.ToLower(t.Text); bodies[w] || w == "ministry" {
			return true
		}
	}
	return false
}

// ofState says whether an office is one of a government.
func ofState(x *Reading) bool { return x.Class == Ruler || x.Class == Minister }

// fromPerson takes the owner over from another title of the holder, and the office of the one he works for; from a title without
// a name only where that is a headline's.
func (h *holdings) fromPerson(readings []Reading, x *Reading) {
	holder := x.Holder
	if x.Of != None {
		if h.scene.Entities[x.Of].Kind != graph.Person || x.Class == Spokes {
			return
		}
		holder = x.Of
		x.Of = None
	}
	for j := range readings {
		y := &readings[j]
		if y.Holder == holder && y.Of != None && (y.Rule != "" || h.d.Opening(y.Sentence)) && h.scene.Entities[y.Of].Kind != graph.Person && (holder != x.Holder || fuller(y, x) || h.alongside(x, y)) {
			x.Of, x.Inferred = y.Of, true
			return
		}
	}
}

// alongside says whether an office of a government is one of the state whose other office the same person holds, which a party isn't.
func (h *holdings) alongside(x, y *Reading) bool {
	return ofState(x) && h.national(x) && ofState(y) && y.Status == x.Status && h.scene.Entities[y.Of].Kind != graph.Group
}

// What speaks for a country's being the article's own. Papers leave out the country of their own officials; without an
// address that tells it, the rest is wrong more often than right.
const (
	votePointed   = 4 // another official without a country turns out to be of it
	votePublisher = 9 // the article's address ends in its code
	voteDateline  = 4 // its capital stands in the dateline
	leastVotes    = 9
)

// votes counts for each country of the scene what speaks for its being the article's own.
func (h *holdings) votes(readings []Reading) map[int]int {
	votes := map[int]int{}
	for i := range readings {
		if x := &readings[i]; x.Inferred && x.Of != None && h.scene.Entities[x.Of].Kind == graph.Country {
			votes[x.Of] = votePointed
		}
	}
	code := countryCode(h.d.URL)
	for i := range h.scene.Entities {
		if e := &h.scene.Entities[i]; e.Kind == graph.Country && code != "" && e.ISO2 == code {
			votes[i] += votePublisher
		}
	}
	if c := h.dateline(); c != None {
		votes[c] += voteDateline
	}
	return votes
}

// dateline is the country of the city that the first body paragraph opens with.
func (h *holdings) dateline() int {
	for _, m := range h.scene.Mentions {
		if h.d.InHeadline(m.Sentence) {
			continue
		}
		if m.First > 1 || len(m.Entities) != 1 {
			return None
		}
		if h.scene.Entities[m.Entities[0]].Kind != graph.City {
			return None
		}
		return h.scene.CountryOf(m.Entities[0])
	}
	return None
}

// best is the country with the most votes in which nobody else holds the office.
func (h *holdings) best(votes map[int]int, readings []Reading, x *Reading) int {
	best, most := None, leastVotes-1
	for c := range h.scene.Entities {
		if votes[c] > most && !held(readings, x, c) {
			best, most = c, votes[c]
		}
	}
	return best
}

// foreignCompany says whether somebody listed before is told to be of another country: Togo's first lady X and Foreign
// Minister Y.
func (h *holdings) foreignCompany(readings []Reading, x *Reading, country int) bool {
	tokens := h.d.Sentences[x.Sentence].Tokens
	if x.From == 0 || tokens[x.From-1].Text != "and" {
		return false
	}
	for i := range readings {
		y := &readings[i]
		if y.Sentence == x.Sentence && y.First < x.First && y.Of != None && y.Of != country && !y.Inferred && y.Holder != x.Holder &&
			!slices.ContainsFunc(tokens[y.First:x.From], func(t doc.Token) bool { return t.Rel == "root" && t.UPOS == "VERB" }) {
			return true
		}
	}
	return false
}

// held says whether somebody else holds the same office in a country.
func held(readings []Reading, x *Reading, country int) bool {
	for i := range readings {
		if y := &readings[i]; y.Key == x.Key && y.Of == country && y.Holder != None && y.Holder != x.Holder {
			return true
		}
	}
	return false
}
