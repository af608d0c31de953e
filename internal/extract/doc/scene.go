package doc

import (
	"slices"

	"entente/graph"
)

// Scene is who and what an article speaks of: the entities, every place in the text that speaks of them, and the
// offices that persons hold. The steps link and coref fill it in; relate reads it.
type Scene struct {
	// Entities are the article's own; their ids are those of the report.
	Entities []graph.Entity
	// Mentions are in the order of the text; they may nest ("Egyptian" in "the Egyptian president").
	Mentions   []Mention
	Holdings   []Holding
	bySentence [][]int
}

// Mention is a run of tokens [First, Limit) of a sentence that speaks of one entity, or of several ("the two leaders").
type Mention struct {
	Sentence     int
	First, Limit int
	// Head is the token that governs the others: the one a verb points to.
	Head int
	Form graph.MentionForm
	// Entities index Scene.Entities; more than one for a plural party, none for a mention that could not be resolved.
	Entities []int
	// Delegates says that the words are members of the entity that act for it: "Egyptian officials", "US forces".
	Delegates bool
	// Confidence in thousandths.
	Confidence int
}

// Holding is an office that the article says a person holds. Person and Office index Scene.Entities.
type Holding struct {
	Person, Office int
	Former         bool
	// Sentence and tokens [First, Limit) hold the words that say so.
	Sentence     int
	First, Limit int
	Rule         string
	Confidence   int
}

// Index prepares Headed and In for use; call it again after Mentions has changed.
func (s *Scene) Index() {
	s.bySentence = nil
	for i := range s.Mentions {
		sentence := s.Mentions[i].Sentence
		for len(s.bySentence) <= sentence {
			s.bySentence = append(s.bySentence, nil)
		}
		s.bySentence[sentence] = append(s.bySentence[sentence], i)
	}
}

// Entity gives the index of the entity with an id; -1 where the article doesn't speak of it.
func (s *Scene) Entity(id string) int {
	return slices.IndexFunc(s.Entities, func(e graph.Entity) bool { return e.ID == id })
}

// CountryOf gives the country that an entity is, lies in or acts for by what it says itself; -1 where it says none, or the article
// doesn't speak of that.
func (s *Scene) CountryOf(entity int) int {
	if e := &s.Entities[entity]; e.Kind != graph.Country {
		return s.Entity(e.Country)
	}
	return entity
}

// In gives the indexes of the mentions in a sentence, in the order of Mentions.
func (s *Scene) In(sentence int) []int {
	if sentence >= len(s.bySentence) {
		return nil
	}
	return s.bySentence[sentence]
}

// Headed gives the index of the widest mention that this token heads, and whether there is one.
func (s *Scene) Headed(sentence, token int) (int, bool) {
	best, found := 0, false
	for _, i := range s.In(sentence) {
		m := &s.Mentions[i]
		if m.Head == token && (!found || m.Limit-m.First > s.Mentions[best].Limit-s.Mentions[best].First) {
			best, found = i, true
		}
	}
	return best, found
}
