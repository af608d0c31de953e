package coref

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// units are nouns for parts of armed forces, which take up the unit whose name has them: the brigade, the task force.
var units = set(`battalion brigade regiment squadron wing fleet flotilla battery detachment platoon command force`)

// unit reads such a noun with an article alone, or behind "task".
func (r *resolver) unit(x *description, s *doc.Sentence, lower []string) bool {
	at := x.head
	if at == 0 || s.Language == "es" || phrase.Capital(&s.Tokens[at]) || x.limit < len(lower) && (lower[x.limit] == "of" || s.Tokens[at].Rel == "compound") || r.inside(x.sentence, at) {
		return false
	}
	if lower[at-1] == "task" {
		x.noun = "task force"
		at--
	} else if x.noun == "force" {
		return false
	}
	if at == 0 || lower[at-1] != "the" {
		return false
	}
	x.first, x.count, x.kinds, x.unit = at-1, 1, []graph.EntityKind{graph.Group}, true
	return len(r.unitNamed(*x)) > 0
}

// unitNamed is the group spoken of last whose name has the noun, beside other words.
func (r *resolver) unitNamed(x description) []int {
	y, ok := r.lately(x.sentence, len(r.d.Sentences), func(y *referent) bool {
		if len(y.entities) != 1 || r.kind(y.entities[0]) != graph.Group {
			return false
		}
		name := strings.ToLower(r.scene.Entities[y.entities[0]].Name)
		if x.noun == "task force" {
			return strings.Contains(name, "task force")
		}
		return slices.Contains(strings.FieldsFunc(name, func(c rune) bool { return c == ' ' || c == ',' }), x.noun)
	})
	if !ok {
		return nil
	}
	return y.entities
}
