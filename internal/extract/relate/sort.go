package relate

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/relate/syntax"
)

func (r *reader) kind(p party) graph.EntityKind { return r.scene.Entities[p.entity].Kind }

// firstOf gives the first of the words that a word is coordinated with.
func (r *reader) firstOf(token int) int {
	for r.tree.Is(token, "conj") && r.tree.Head(token) != syntax.None {
		token = r.tree.Head(token)
	}
	return token
}

// locating prepositions say where something was.
var locating = []string{"in", "at", "near", "outside", "around", "during"}

// sort says whether a party is of a sort that rules name.
func (r *reader) sort(p party, sort string) bool {
	kind := r.kind(p)
	lemma := r.tree.Lemma(p.token)
	switch sort {
	case "any":
		return true
	case "party":
		// A city acts only where it is the subject: "Paris objected".
		if kind == graph.Place && !p.delegates && slices.Contains(placePrepositions, r.tree.Case(p.token)) {
			return false // "held two men in the Sinai"
		}
		return p.delegates || p.direct && (kind != graph.City || r.tree.Is(r.firstOf(p.token), "nsubj"))
	case "person":
		return kind == graph.Person || p.delegates && !r.lex.In("arms", lemma)
	case "country":
		return kind == graph.Country && !p.delegates
	case "group":
		return kind == graph.Group && !p.delegates
	case "place":
		return (kind == graph.Country || kind == graph.City || kind == graph.Place) && !p.delegates
	case "traveller":
		if r.lex.In("troops", lemma) && kind != graph.Person || p.delegates && r.attributive(p.token) && r.lex.In("troops", r.tree.Lemma(r.tree.Head(p.token))) {
			return false
		}
		return kind == graph.Person || p.delegates && !r.lex.In("weapon", lemma) || kind == graph.Group && p.direct || kind == graph.Country && p.direct && r.plural(p.token)
	case "government":
		return p.direct && (kind == graph.Country || kind == graph.Group || kind == graph.Person)
	case "official":
		return p.direct && (!r.plural(p.token) || r.pluralName(p)) && (kind == graph.Country || kind == graph.Group || kind == graph.Person)
	case "forces":
		return r.lex.In("troops", lemma) || r.armedBody(p)
	case "armed":
		return p.direct && (kind == graph.Country || kind == graph.Group || p.delegates)
	}
	return false
}

// armedBody says whether a party is a body of armed men by its name: the Riverland Defence Forces.
func (r *reader) armedBody(p party) bool {
	return r.kind(p) == graph.Group && slices.ContainsFunc(strings.Fields(strings.ToLower(r.scene.Entities[p.entity].Name)), func(w string) bool {
		return w == "military" || r.lex.In("troops", w)
	})
}

// attributive says whether a word describes the noun that it hangs on: "[Kenyan] soldiers", "soldiers of [Kenya]".
func (r *reader) attributive(k int) bool {
	return r.tree.Head(k) != syntax.None && r.tree.Is(k, "amod", "compound", "nmod")
}

// pluralName says whether a plural is the very name of a country: "the Philippines", not "the Filipinos".
func (r *reader) pluralName(p party) bool {
	return r.kind(p) == graph.Country && !p.delegates && strings.HasSuffix(r.scene.Entities[p.entity].Name, "s")
}
