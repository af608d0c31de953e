package coref

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/office"
	"entente/internal/gazetteer"
)

// bodyNouns are words for bodies of states and the like, which point back to the one whose name they head, or that was named
// with its state or its town: "the Israeli army", "the Embassy in Rome", "the Rural Roads Authority".
var bodyNouns = set(`army military police navy ministry parliament court senate council commission coalition militia embassy consulate mission office
	authority board committee tribunal assembly chamber fund panel department bureau directorate secretariat inspectorate league corps caucus
	treasury observatory`)

// bodyBefore is the body of a state, named before, that a noun takes up.
func (r *resolver) bodyBefore(x description) []int {
	if !bodyNouns[x.noun] {
		return nil
	}
	x.kinds, x.body = []graph.EntityKind{graph.Group}, true
	return r.pointed(x)
}

// bodyReach is how many sentences back such a body may have been named.
const bodyReach = 8

// regimeNouns are words for those who govern, which point back to whose government the text spoke of before.
var regimeNouns = set("regime government junta authorities administration gobierno autoridades régimen")

// regime is the country or group whose government the text spoke of last, else the country that did something last.
func (r *resolver) regime(x description) []int {
	doers := r.doers(x.sentence, x.head)
	if r.d.Language != "es" && x.noun != "regime" && x.noun != "junta" {
		if who := r.hosting(x); len(who) > 0 {
			return who
		}
		if who := r.state(x.sentence, x.first, clearly); len(who) > 0 {
			return who
		}
	}
	if !regimeNouns[x.noun] {
		return nil
	}
	for i := len(r.found) - 1; i >= 0; i-- {
		m := &r.found[i]
		if m.Delegates && len(m.Entities) == 1 && !slices.Contains(doers, m.Entities[0]) && regimeNouns[strings.ToLower(r.d.Sentences[m.Sentence].Tokens[m.Head].Text)] {
			return m.Entities
		}
	}
	if r.d.Language == "es" {
		return r.onlyCountry()
	}
	if x.noun != "government" {
		return nil
	}
	y, _ := r.lately(x.sentence, 1, others(func(y *referent) bool {
		return len(y.entities) == 1 && y.subject && r.kind(y.entities[0]) == graph.Country
	}, doers))
	return y.entities
}

// onlyCountry is the country of a Spanish article that speaks of one alone, so that "el Gobierno" is its.
func (r *resolver) onlyCountry() []int {
	var found []int
	for i := range r.scene.Mentions {
		for _, e := range r.scene.Mentions[i].Entities {
			if r.kind(e) == graph.Country && !slices.Contains(found, e) {
				found = append(found, e)
			}
		}
	}
	if len(found) != 1 {
		return nil
	}
	return found
}

// bodyNamed is the group spoken of last whose name has the noun of a description.
func (r *resolver) bodyNamed(x description) []int {
	y, ok := r.lately(x.sentence, len(r.d.Sentences), func(y *referent) bool {
		return len(y.entities) == 1 && r.kind(y.entities[0]) == graph.Group && slices.Contains(strings.Fields(strings.ToLower(r.scene.Entities[y.entities[0]].Name)), x.noun)
	})
	if !ok {
		return nil
	}
	return y.entities
}

// homeland is the country of the person in "his country": of the official without a name who is the subject there, else of whom
// the pronoun stands for.
func (r *resolver) homeland(x description) []int {
	if c := r.officialsCountry(x); c >= 0 {
		return []int{c}
	}
	who, ok := r.antecedent(x.sentence, x.first, pronouns[x.possessive])
	if !ok || len(who) != 1 || r.kind(who[0]) != graph.Person {
		return nil
	}
	if c := r.nationality(who[0]); c >= 0 {
		return []int{c}
	}
	return nil
}

// officialsCountry is the country of which a sentence has an official without a name for its subject, before a word: "the Kenyan
// minister said that his country"; -1 where it has none.
func (r *resolver) officialsCountry(x description) int {
	found := -1
	for _, k := range r.titled[x.sentence] {
		y := &r.readings[k]
		if y.First < x.first && !y.Plural && y.Holder == office.None && y.Of != office.None && r.kind(y.Of) == graph.Country && subject(r.tree(x.sentence), y.Noun) {
			found = y.Of
		}
	}
	return found
}

// nationality is the country that somebody serves himself or in a body of it; -1 where the article tells of none.
func (r *resolver) nationality(e int) int {
	if c := r.served(e); c >= 0 {
		return c
	}
	for i := range r.readings {
		if y := &r.readings[i]; y.Holder == e && y.Of != office.None && r.kind(y.Of) == graph.Group && r.scene.Entities[y.Of].Country != "" {
			return r.scene.CountryOf(y.Of)
		}
	}
	return -1
}

// pointed finds what "the country" or "the Gulf state" speaks of: the last of its kind that lies where it says.
func (r *resolver) pointed(x description) []int {
	within, region := r.region(x)
	codes := r.landStyle(&x)
	if codes != nil {
		within, region = "", false // el país andino is in no place called the Andes
	}
	if region && within == "" {
		return nil
	}
	reach := 2
	if x.body || realms[x.noun] {
		reach = bodyReach
	}
	if groupNouns[x.noun] {
		reach = 4
	}
	if codes != nil {
		reach = bodyReach
	}
	doers := r.doers(x.sentence, x.head)
	y, ok := r.lately(x.sentence, reach, others(func(y *referent) bool {
		if x.body && !strings.EqualFold(r.d.Sentences[y.sentence].Tokens[y.token].Lemma, x.noun) {
			return false
		}
		if groupNouns[x.noun] && r.d.Language != "es" && !r.callable(y.entities[0], x.noun) {
			return false
		}
		return len(y.entities) == 1 && r.sortOfBody(y.entities[0], x.noun) && slices.Contains(x.kinds, r.kind(y.entities[0])) && r.styled(y.entities[0], x.noun) && r.fitsLand(y.entities[0], codes) &&
			(within == "" || slices.Contains(r.scene.Entities[y.entities[0]].Within, within) || r.scene.Entities[y.entities[0]].Country == within)
	}, doers))
	if !ok && realms[x.noun] && within == "" && r.home != office.None && !slices.Contains(doers, r.home) && r.styled(r.home, x.noun) {
		return []int{r.home} // "the Kingdom", in a paper of one
	}
	if !ok {
		return nil
	}
	return y.entities
}

// realms are nouns that fit few countries, which papers use for their own without having named it.
var realms = set("kingdom emirate sultanate reino")

// styled says whether a country may be called by a noun: only a kingdom is "the kingdom".
func (r *resolver) styled(e int, noun string) bool {
	if !realms[noun] {
		return true
	}
	if noun == "reino" {
		noun = "kingdom"
	}
	entry, ok := gazetteer.ByID(r.scene.Entities[e].ID)
	if !ok {
		return false
	}
	for a := range entry.Aliases() {
		if strings.Contains(strings.ToLower(a.Text), noun) {
			return true
		}
	}
	return false
}

// region is the place named inside a description: North African in "the North African nation". Something else that is
// named there makes the description speak of what the article may not know.
func (r *resolver) region(x description) (id string, named bool) {
	for _, k := range r.scene.In(x.sentence) {
		m := &r.scene.Mentions[k]
		if m.First >= x.first && m.Limit <= x.limit && len(m.Entities) == 1 {
			e := &r.scene.Entities[m.Entities[0]]
			if e.Kind == graph.Place || e.Kind == graph.Country {
				return e.ID, true
			}
			return "", true
		}
	}
	return "", false
}
