package relate

import (
	"slices"
)

// modifierOrder is where in a phrase the party is looked for, nearest meaning first.
var modifierOrder = [][]string{{"nmod:poss"}, {"amod", "compound"}, {"nmod:desc"}, {"nmod"}, {"acl"}}

// partPrepositions join a noun to the party it belongs to or is about.
var partPrepositions = []string{"of", "by", "from", "in", "to", "on", "against", "for", "with", "between", "at", "over", "into", "towards", "toward", "near", "throughout", "across", "among"}

func (r *reader) modifiers(token int, rels []string, deep, delegate bool, depth int) []party {
	var out, leaders []party
	for _, k := range r.tree.Kids(token) {
		if !r.tree.Is(k, rels...) || r.tree.Is(k, "nmod:poss") && rels[0] != "nmod:poss" {
			continue
		}
		if r.tree.Is(k, "acl:relcl") {
			if deep && depth < 2 && r.bloody(token) {
				out = addParties(out, r.perpetrators(k)...)
			}
			continue
		}
		if r.tree.Is(k, "acl") {
			if deep && depth == 0 || delegate && r.lex.In("based", r.tree.Lemma(k)) {
				out = addParties(out, r.participle(token, k)...)
			}
			continue
		}
		if r.tree.Is(k, "amod") && r.lex.In("led", r.tree.Lemma(k)) {
			// "U.S.-led forces"
			for _, g := range r.tree.Kids(k) {
				leaders = addParties(leaders, r.named(g)...)
			}
			continue
		}
		if _, nested := r.enclosing(k); nested && r.tree.Is(k, "compound", "amod") {
			continue
		}
		prep := r.tree.Case(k)
		if r.tree.Is(k, "nmod:poss", "nmod") && related[r.tree.Lemma(token)] && !(r.tree.Is(k, "nmod") && abiding(prep)) {
			continue
		}
		if prep == "to" && accredited[r.tree.Lemma(token)] {
			continue
		}
		if r.innocent(token, k, prep) || r.tree.Is(k, "nmod") && deep && prep != "by" && r.done(token) {
			continue
		}
		if r.tree.Is(k, "nmod") && prep != "" && !r.joins(prep, delegate && !deep) {
			continue
		}
		for _, c := range r.tree.Conjuncts(k) {
			found := r.one(c, deep, depth+1)
			if found == nil && delegate && portfolios[r.tree.Lemma(c)] {
				found = r.modifiers(c, []string{"nmod"}, deep, delegate, depth+1) // "the minister of [defence of Mali]"
			}
			for _, p := range found {
				if s := represents(r.scene, p.entity); s != None && r.lex.In("of_state", r.tree.Lemma(token)) {
					p.entity = s // "his government" is that of the country he acts for
				}
				p.direct = p.direct && delegate && prep != "on" && prep != "against"
				p.delegates = p.delegates || delegate && !r.lex.In("transparent", r.tree.Lemma(token))
				out = addParties(out, p)
			}
		}
	}
	if len(out) == 0 {
		return leaders // who backs a group named here doesn't act: "Togo-backed [Renova] fighters"
	}
	return out
}

// accredited are those who are sent to a state, whose people they aren't: "the ambassadors to Togo".
var accredited = map[string]bool{"ambassador": true, "consul": true, "nuncio": true, "commissioner": true}

// abiding says whether a preposition tells where people are at home: "our friends in Togo".
func abiding(prep string) bool { return prep == "in" || prep == "across" || prep == "from" }

// portfolios are what ministers are of.
var portfolios = map[string]bool{"defence": true, "defense": true, "affair": true, "affairs": true, "finance": true, "interior": true, "trade": true, "energy": true, "health": true, "justice": true, "security": true, "state": true, "staff": true, "tourism": true, "agriculture": true}

// joins says whether a preposition leads to the party: of people only to whose they are, of things to what they're about too.
func (r *reader) joins(prep string, people bool) bool {
	if people {
		return slices.Contains([]string{"of", "from", "in", "within", "loyal to", "for", "to", "throughout", "across", "at", "include", "including", "such as", "like"}, prep)
	}
	return slices.Contains(partPrepositions, prep)
}

// rumoured gives of whom reports tell that he has done something: "concern over [reports] that Togo had shelled the town".
func (r *reader) rumoured(token int) []party {
	if !hearsay[r.tree.Lemma(token)] {
		return nil
	}
	var out []party
	for _, k := range r.tree.Kids(token) {
		if r.tree.Is(k, "acl", "ccomp", "acl:relcl") && r.tree.Mark(k) == "that" {
			for _, s := range r.clause(k).Subjects {
				out = addParties(out, r.who(s)...)
			}
		}
	}
	return out
}

// hearsay are words for what is told of somebody.
var hearsay = map[string]bool{
	"report": true, "allegation": true, "claim": true, "news": true, "indication": true, "evidence": true, "sign": true, "information": true,
	"fact": true, "suggestion": true, "account": true, "testimony": true, "finding": true, "accusation": true,
}

// heading verbs say where something is on its way to.
var heading = map[string]bool{"bind": true, "head": true, "destine": true, "sail": true}

// participle looks at the objects of a participle on a noun: "demands made by rebels", "a group based in Trinidad".
func (r *reader) participle(noun, v int) []party {
	if heading[r.tree.Lemma(v)] {
		return nil // "took it from a ship bound for Togo"
	}
	var out []party
	for _, o := range r.clause(v).Obliques {
		if r.innocent(noun, o.Token, o.Preposition) {
			continue
		}
		// "soldiers killed in Mali" are not Mali's.
		if r.lex.In("based", r.tree.Lemma(v)) || !slices.Contains(locating, o.Preposition) {
			out = addParties(out, r.named(o.Token)...)
		}
	}
	for _, s := range r.clause(v).Subjects {
		if !r.innocent(noun, s, r.tree.Case(s)) {
			out = addParties(out, r.named(s)...)
		}
	}
	for _, o := range r.clause(v).Objects {
		if len(out) == 0 && o > v && o != noun {
			out = addParties(out, r.one(o, true, maxNesting)...) // "a commitment to supporting [Lebanon's sovereignty]"
		}
	}
	return out
}
