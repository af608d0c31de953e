package coref

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/office"
)

// sameOwner says whether two titles may belong to the same country or group.
func (r *resolver) sameOwner(x, y *office.Reading) bool {
	of := r.owner(y)
	if x.Class == office.Rank && x.Of != of {
		return false
	}
	if of != x.Of && (governs(x) || governs(y)) && (r.isGroup(x.Of) || r.isGroup(of)) {
		return false
	}
	return x.Of == office.None || of == office.None || x.Of == of || r.short(x.Of, of) || r.short(of, x.Of)
}

// governs says whether a title is one of a government's, not of a group's.
func governs(x *office.Reading) bool { return x.Class == office.Ruler || x.Class == office.Minister }

// short says whether the name of one body is the end of another's: "the Commission" for "the Coast Union Commission".
func (r *resolver) short(a, b int) bool {
	return r.isGroup(a) && r.isGroup(b) && strings.HasSuffix(r.scene.Entities[b].Name, " "+r.scene.Entities[a].Name)
}

func (r *resolver) isGroup(e int) bool { return e != office.None && r.kind(e) == graph.Group }

// owner is whose office it is, by this reading or another of the same person and office.
func (r *resolver) owner(y *office.Reading) int {
	if y.Of != office.None {
		return y.Of
	}
	for i := range r.readings {
		if z := &r.readings[i]; z.Holder == y.Holder && z.Of != office.None && likeness(y, z) > 1 {
			return z.Of
		}
	}
	return office.None
}

// possessed tells whose "his spokesman" and "its foreign minister" are.
func (r *resolver) possessed(x *office.Reading) {
	if x.Of != office.None || x.Like != nil { // nobody's counterpart serves his own country
		return
	}
	owner, ok := r.possessing(x)
	if !ok || len(owner) != 1 || owner[0] == x.Holder || x.Key == "leader" && r.kind(owner[0]) == graph.Country {
		return // who is called leader leads a party or a movement
	}
	if r.kind(owner[0]) != graph.Person || x.Class == office.Spokes {
		x.Of = owner[0]
		return
	}
	for i := range r.readings {
		if y := &r.readings[i]; y.Holder == owner[0] && y.Of != office.None && r.kind(y.Of) != graph.Person {
			x.Of = y.Of
			return
		}
	}
}

// possessing is whom the pronoun before a title stands for, or the noun: its leader, the party's leader.
func (r *resolver) possessing(x *office.Reading) ([]int, bool) {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.Possessive != "its" || strings.EqualFold(tokens[x.From].Text, "its") || x.From+1 >= len(tokens) {
		return r.antecedent(x.Sentence, x.From, pronouns[x.Possessive])
	}
	noun := strings.ToLower(tokens[x.From+1].Text)
	d := description{sentence: x.Sentence, first: x.From, limit: x.From + 2, head: x.From + 1, owner: -1, kinds: single(noun), count: 1, noun: noun, body: bodyNouns[noun]}
	if who := r.pointed(d); len(who) > 0 {
		return who, true
	}
	who, ok := r.antecedent(x.Sentence, x.From, pronouns["its"])
	return who, ok && len(who) == 1 && r.kind(who[0]) == d.kinds[0]
}
