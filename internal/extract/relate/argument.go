package relate

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/relate/lexicon"
	"entente/internal/extract/relate/syntax"
)

// fill gives the arguments their roles. Of several ways to fill a recipient the first that finds somebody counts.
func (r *reader) fill(d *draft, c *syntax.Clause) {
	addressed := false
	for _, s := range d.rule.Slots {
		if s.Role == "" || s.Role == graph.Recipient && d.has(graph.Recipient) {
			continue
		}
		for _, arg := range s.Args {
			if addressed && (arg == "comp" || arg == "for" && len(c.Objects) > 0) {
				continue
			}
			if arg == "owner" {
				r.own(d, c)
				continue
			}
			if s.Role == graph.Recipient && slices.ContainsFunc(r.tokens(c, arg), r.somebody) {
				addressed = true // somebody else was addressed, though the article doesn't name him
			}
			if s.Role == graph.Recipient && arg == "obj" && r.told(c) {
				addressed = true
			}
			for _, p := range r.argument(d, c, arg, s.Role) {
				d.add(s.Role, p)
			}
		}
	}
}

// told says whether a clause tells others to do something: "asked [the company] to sell".
func (r *reader) told(c *syntax.Clause) bool {
	return r.infinitive(c) && slices.ContainsFunc(c.Objects, func(k int) bool {
		return r.tree.Token(k).UPOS == "NOUN" || r.tree.Token(k).UPOS == "PROPN"
	})
}

// voices says whether a rule tells of somebody's giving voice to what may be another's: support, concern, a promise.
func voices(rule *lexicon.Rule) bool {
	return slices.ContainsFunc(rule.Slots, func(s lexicon.Slot) bool { return slices.Contains(s.Args, "owner") })
}

// own lets the state or body whose support, commitment or concern somebody voices act in his place: "reaffirmed Kenya's
// support for Togo".
func (r *reader) own(d *draft, c *syntax.Clause) {
	nouns := c.Objects
	if slices.ContainsFunc(d.rule.Conditions, func(x lexicon.Condition) bool { return slices.Contains(x.Args, "of") }) {
		nouns = r.tokens(c, "of")
	}
	for _, n := range nouns {
		owners := append(r.owners([]int{n}), r.attributes(n)...)
		if r.tree.Case(n) == "of" {
			owners = append(owners, r.attached(n, "of")...) // "assured them of the support of Kenya"
		}
		for _, k := range owners {
			for _, p := range r.named(k) {
				if kind := r.kind(p); r.tree.Token(k).UPOS != "PRON" && (kind == graph.Country || kind == graph.Group) {
					d.parts = slices.DeleteFunc(d.parts, func(q part) bool { return q.role == graph.Actor })
					d.add(graph.Actor, p)
					return
				}
			}
		}
	}
}

// argument gives the parties that an argument offers for a role.
func (r *reader) argument(d *draft, c *syntax.Clause, arg string, role graph.Role) []party {
	if arg == "comp" {
		if found := r.complement(d, c, 0); len(found) > 0 || d.kind != graph.Threaten {
			return found
		}
		return r.warned(d, c)
	}
	if arg == "body" {
		return r.sitting(c)
	}
	tokens := r.tokens(c, arg)
	if arg == "subj" && (role == graph.Participant || role == graph.Traveler || role == graph.Host) {
		tokens = append(slices.Clone(tokens), r.companions(c)...)
	}
	if arg == "obj" && role == graph.Participant {
		tokens = append(slices.Clone(tokens), r.escorts(c.Objects, c.Predicate)...)
	}
	if arg == "subj" && role == graph.Actor {
		tokens = append(slices.Clone(tokens), r.besideSubject(c)...)
	}
	if (role == graph.Destination || role == graph.Participant) && len(tokens) == 0 {
		tokens = r.behind(c, arg)
	}
	var out []party
	for _, k := range tokens {
		for _, p := range r.suited(d, k, role) {
			out = addParties(out, p)
		}
	}
	return out
}

// sitting gives the bodies whose gathering a verb of attending has: "attended [the council's] meeting", "at a session of [the board]".
func (r *reader) sitting(c *syntax.Clause) []party {
	var out []party
	for _, n := range complements(c) {
		if !r.lex.In("gathering", r.tree.Lemma(n)) {
			continue
		}
		for _, k := range r.tree.Kids(n) {
			if !r.tree.Is(k, "nmod:poss", "compound") && !(r.tree.Is(k, "nmod") && r.tree.Case(k) == "of") {
				continue
			}
			for _, p := range r.named(k) {
				if r.kind(p) == graph.Group && !p.delegates {
					out = addParties(out, p)
				}
			}
		}
	}
	return out
}

// complements gives the words that head the objects of a clause and its phrases.
func complements(c *syntax.Clause) []int {
	out := slices.Clone(c.Objects)
	for _, o := range c.Obliques {
		out = append(out, o.Token)
	}
	return out
}

// behind gives the phrases that hang on another phrase by mistake: "travelled with [a team to Juba]", "spoke by [phone with him]".
func (r *reader) behind(c *syntax.Clause, prep string) []int {
	var out []int
	for _, o := range c.Obliques {
		if !r.lex.In("visit", r.tree.Lemma(o.Token)) {
			out = append(out, r.attached(o.Token, prep)...)
		}
	}
	return out
}

// suited gives the parties of a token that can have a role.
func (r *reader) suited(d *draft, token int, role graph.Role) []party {
	var found []party
	if role == graph.Recipient {
		if found = r.besides(d, token); len(found) == 0 && d.kind == graph.Aid {
			found = r.stricken(token)
		}
	} else {
		found = r.who(token)
	}
	var out []party
	for _, p := range found {
		if role == graph.Recipient {
			p = r.seat(d, p)
			if d.kind != graph.Mobilize && r.water(p) {
				continue
			}
		}
		if r.fit(p, role) && !slices.ContainsFunc(out, func(q party) bool { return q.entity == p.entity }) {
			out = append(out, p)
		}
	}
	return out
}

// seat takes a city that a state deals with for the country that is ruled from there, where the article speaks of it:
// "cut ties with Accra". What hits or helps a city is for the city.
func (r *reader) seat(d *draft, p party) party {
	switch d.kind {
	case graph.Sanction, graph.Cooperate, graph.Support, graph.Agree, graph.Reject, graph.Accuse, graph.Threaten, graph.Request:
	case graph.Retreat, graph.Concede:
		if prep := r.tree.Case(p.token); prep == "from" || prep == "of" {
			return p
		}
	default:
		return p
	}
	city := &r.scene.Entities[p.entity]
	if city.Kind != graph.City || slices.Contains(placePrepositions, r.tree.Case(p.token)) {
		return p
	}
	if i := r.scene.Entity(city.Country); i >= 0 {
		p.entity = i
	}
	return p
}

// fit says whether a party can have a role: places don't act, and nobody travels to a person.
func (r *reader) fit(p party, role graph.Role) bool {
	switch role {
	case graph.Actor, graph.Participant, graph.Host:
		return r.sort(p, "party")
	case graph.Traveler:
		return r.sort(p, "party") && r.kind(p) != graph.Place
	case graph.Destination, graph.Origin, graph.Topic:
		return r.sort(p, "place")
	}
	return true
}

// water says whether a party is a sea or a strait, in which things are done to others.
func (r *reader) water(p party) bool {
	if r.kind(p) != graph.Place {
		return false
	}
	return slices.ContainsFunc(strings.Fields(strings.ToLower(r.scene.Entities[p.entity].Name)), func(w string) bool { return waters[w] })
}

// waters are nouns in the names of seas and of parts of them.
var waters = map[string]bool{"sea": true, "ocean": true, "strait": true, "straits": true, "passage": true, "channel": true, "gulf": true, "bay": true, "sound": true}

// tokens gives the words that head an argument.
func (r *reader) tokens(c *syntax.Clause, arg string) []int {
	switch arg {
	case "subj":
		return r.makers(c.Subjects)
	case "obj":
		return c.Objects
	case "iobj":
		return c.Indirect
	case "poss":
		return r.owners(c.Objects)
	case "host":
		return r.hosts(c)
	}
	out := r.phrases(c, arg)
	for _, k := range c.Objects {
		if arg == "by" {
			out = append(out, r.authors(k, 0)...)
		} else {
			out = append(out, r.attached(k, arg)...)
		}
	}
	if len(out) == 0 && slices.Contains([]string{"to", "with", "on", "against", "from"}, arg) {
		for _, k := range c.Objects {
			out = append(out, r.behindNoun(k, arg)...) // "sent [a message of support to them]"
		}
	}
	if slices.Contains([]string{"between", "from", "against"}, arg) && len(out) == 0 {
		for _, k := range c.Subjects {
			out = append(out, r.attached(k, arg)...) // "planes with aid [from Togo] landed"
			out = append(out, r.behindNoun(k, arg)...)
		}
	}
	return out
}

// makers puts those who make a law in its place, for what it does to somebody they do: "passed [a law] that bans parties",
// "[the Kenyan decree] outlaws them".
func (r *reader) makers(subjects []int) []int {
	var out []int
	for _, k := range subjects {
		if !r.lex.In("law", r.tree.Lemma(k)) || len(r.who(k)) > 0 {
			out = append(out, k)
			continue
		}
		of := append(r.owners([]int{k}), r.attributes(k)...)
		of = append(of, r.attached(k, "by")...)
		if h := r.tree.Head(k); len(of) == 0 && h != None && r.tree.Is(k, "obj", "nsubj:pass") && r.lex.In("enact", r.tree.Lemma(h)) {
			of = r.clause(h).Subjects
		}
		if of == nil {
			of = []int{k}
		}
		out = append(out, of...)
	}
	return out
}

// phrases gives the words of a clause's own phrases with a preposition.
func (r *reader) phrases(c *syntax.Clause, prep string) []int {
	var out []int
	for _, o := range c.Obliques {
		if preposition(o.Preposition, prep) {
			out = append(out, o.Token)
		}
	}
	return out
}

// preposition says whether a phrase's preposition is the one asked for: itself, or the last of several ("out of").
func preposition(have, want string) bool {
	return have == want || !framing[have] && (strings.HasSuffix(have, " "+want) || strings.HasPrefix(have, want+" "))
}

// framing prepositions, by their lemmas, say by whose account, why or when something is so, not to or of whom: "according to the paper".
var framing = map[string]bool{
	"accord to": true, "according to": true, "due to": true, "owe to": true, "owing to": true, "thanks to": true, "prior to": true, "contrary to": true,
	"in addition to": true, "because of": true, "instead of": true, "ahead of": true, "as of": true, "in spite of": true, "regardless of": true,
}

// attached gives the phrases with a preposition that hang on a noun, as they often do by mistake: "imposed [sanctions on Iran]".
func (r *reader) attached(noun int, prep string) []int {
	var out []int
	for _, k := range r.tree.Kids(noun) {
		if r.tree.Is(k, "nmod", "obl") && preposition(r.tree.Case(k), prep) {
			out = append(out, k)
		}
	}
	return out
}

func (r *reader) owners(nouns []int) []int {
	var out []int
	for _, n := range nouns {
		if k := r.tree.Child(n, "nmod:poss"); k != syntax.None {
			out = append(out, k)
		}
	}
	return out
}
