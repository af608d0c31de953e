package relate

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/relate/syntax"
)

// encounter is a dealing of two that the article told of: who was the host of whom, where that is known.
type encounter struct {
	two         [2]int
	host, guest int
	sentence    int
	// joint says that they did something together, hostile that one did harm to the other.
	joint, hostile bool
}

// encounters are those that an article has told of so far, the last one last.
type encounters []encounter

// remember adds those that the drafts of a sentence tell of.
func (m *encounters) remember(drafts []*draft, sentence int) {
	for _, d := range drafts {
		x := encounter{host: None, guest: None, sentence: sentence}
		who := together(d)
		if x.joint = len(who) == 2; x.joint {
			if hosts := entities(d.in(graph.Host)); len(hosts) == 1 {
				x.host = hosts[0]
			}
		}
		if d.kind == graph.Trip {
			who = entities(d.in(graph.Traveler, graph.Destination))
			if travellers := entities(d.in(graph.Traveler)); len(travellers) == 1 {
				x.guest = travellers[0]
			}
		}
		if !x.joint && d.kind != graph.Trip {
			who = entities(d.in(graph.Actor, graph.Recipient))
			x.hostile = d.has(graph.Actor) && d.has(graph.Recipient) && slices.Contains(hostilities, d.kind)
		}
		if len(who) != 2 {
			continue
		}
		x.two = [2]int{who[0], who[1]}
		switch {
		case x.host != None:
			x.guest = x.other(x.host)
		case x.guest != None:
			x.host = x.other(x.guest)
		}
		*m = append(*m, x)
	}
}

// together gives those who meet or make a deal in a draft; none where it tells of another thing.
func together(d *draft) []int {
	switch d.kind {
	case graph.Meeting, graph.Consult, graph.Agree, graph.Cooperate:
		return entities(d.in(graph.Participant, graph.Host, graph.Actor))
	}
	return nil
}

// hostilities are kinds of events of whose parties one says "both sides".
var hostilities = []graph.EventKind{graph.Assault, graph.War, graph.Accuse, graph.Threaten}

// other gives the other one of two; None where the one is neither.
func (x *encounter) other(e int) int {
	switch e {
	case x.two[0]:
		return x.two[1]
	case x.two[1]:
		return x.two[0]
	}
	return None
}

// Words for one of two as the other sees him.
var (
	guests     = map[string]bool{"guest": true, "visitor": true}
	hosts      = map[string]bool{"host": true, "hostess": true}
	colleagues = map[string]bool{"counterpart": true, "colleague": true, "interlocutor": true, "homologue": true}
	neighbours = map[string]bool{"neighbour": true, "neighbor": true, "ally": true, "partner": true, "rival": true, "enemy": true, "foe": true, "adversary": true, "friend": true, "patron": true, "protector": true}
)

// faced gives whom a word for the other of two means: "the guest", "its neighbour".
func (r *reader) faced(token, depth int) []party {
	if depth > maxNesting {
		return nil
	}
	lemma := strings.ToLower(r.tree.Lemma(token))
	who := None
	switch {
	case guests[lemma]:
		who = r.guestOf(token, depth)
	case hosts[lemma]:
		who = r.hostOf(token, depth)
	case colleagues[lemma] && !r.plural(token):
		who = r.met(r.owner(token, depth))
	case lemma == "latter" || lemma == "former":
		who = r.ofLastTwo(token, lemma == "former")
	case neighbours[lemma] && !r.plural(token):
		who = r.neighbour(token, depth)
	}
	if who == None {
		return nil
	}
	return guessed(token, []int{who})
}

// guestReach is how many sentences back the visit of a guest may be told.
const guestReach = 12

// lately gives the encounters told not long ago, the last one first.
func (r *reader) lately() []encounter {
	var out []encounter
	for _, x := range slices.Backward(r.encounters) {
		if r.sentence-x.sentence > guestReach {
			break
		}
		out = append(out, x)
	}
	return out
}

// guestOf gives the guest of somebody, or of the last visit told.
func (r *reader) guestOf(token, depth int) int {
	if r.tree.Child(token, "nmod:poss") != syntax.None {
		return r.met(r.owner(token, depth))
	}
	for _, x := range r.lately() {
		if x.guest != None && r.scene.Entities[x.guest].Kind == graph.Person {
			return x.guest
		}
	}
	return None
}

// hostOf gives whom a guest is with: who met him, else the country that he visits.
func (r *reader) hostOf(token, depth int) int {
	who := None
	if r.tree.Child(token, "nmod:poss") != syntax.None {
		who = r.met(r.owner(token, depth))
	}
	if who == None {
		who = r.lastHost()
	}
	if who == None {
		return None
	}
	if s := represents(r.scene, who); s != None && r.plural(token) {
		return s
	}
	if r.scene.Entities[who].Kind == graph.City {
		return r.scene.CountryOf(who)
	}
	return who
}

// lastHost gives the host of the last visit told; None where none was.
func (r *reader) lastHost() int {
	for _, x := range r.lately() {
		if x.host != None {
			return x.host
		}
	}
	return None
}

// met gives the person whom somebody met or dealt with last.
func (r *reader) met(e int) int {
	if e == None {
		return None
	}
	for _, x := range r.lately() {
		if who := x.other(e); who != None && r.scene.Entities[who].Kind == graph.Person {
			return who
		}
	}
	return None
}

// owner gives whose something is: by a possessive, else who is the subject of the clause.
func (r *reader) owner(token, depth int) int {
	if k := r.tree.Child(token, "nmod:poss"); k != syntax.None {
		found := r.named(k)
		if found == nil && r.tree.Token(k).UPOS == "PRON" {
			found = r.antecedent(k, depth+1)
		}
		if len(found) == 1 {
			return found[0].entity
		}
		if r.tree.Token(k).UPOS != "PRON" {
			return None
		}
	}
	v := r.governor(token)
	if v == syntax.None {
		return None
	}
	for _, s := range r.clause(v).Subjects {
		if found := r.named(s); s != token && len(found) == 1 {
			return found[0].entity
		}
	}
	return None
}

// neighbour gives the country that another dealt with last, for "its neighbour" and "its ally".
func (r *reader) neighbour(token, depth int) int {
	own := r.owner(token, depth)
	if own == None {
		return None
	}
	if own = r.stateOf(own); own == None {
		return None
	}
	for _, x := range slices.Backward(r.encounters) {
		switch two := r.ofStates(x.two); {
		case two == nil:
		case two[0] == own:
			return two[1]
		case two[1] == own:
			return two[0]
		}
	}
	return None
}

// ofLastTwo gives the last but one or the last of those whom the sentence so far or the one before names, for "the former" and
// "the latter" that stand alone.
func (r *reader) ofLastTwo(token int, former bool) int {
	if !r.tree.Has(token, "det", "the") || r.tree.Is(token, "amod", "compound") {
		return None
	}
	for i := r.sentence; i >= max(0, r.sentence-1); i-- {
		for _, fits := range []func(graph.EntityKind) bool{func(k graph.EntityKind) bool { return k == graph.Person }, many} {
			var who []int
			for _, k := range r.scene.In(i) {
				m := &r.scene.Mentions[k]
				if i == r.sentence && m.First >= token || len(m.Entities) != 1 || !fits(r.scene.Entities[m.Entities[0]].Kind) {
					continue
				}
				who = append(slices.DeleteFunc(who, func(e int) bool { return e == m.Entities[0] }), m.Entities[0])
			}
			switch n := len(who); {
			case n < 2:
			case former:
				return who[n-2]
			default:
				return who[n-1]
			}
		}
	}
	return None
}
