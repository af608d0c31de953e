package standing

import (
	"slices"
	"strings"

	"entente/graph"
)

// unowned adds that a body of the state whose owner no sentence names is a part of the country that the article is about, and
// that a party or a paper is at home there: the press leaves out the country of its own ministries.
func (f *finder) unowned() {
	home := f.scene.Homeland()
	if home < 0 {
		return
	}
	owned := map[int]bool{}
	for _, x := range f.out {
		owned[x.Subject] = owned[x.Subject] || x.Predicate == graph.PartOf || x.Predicate == graph.BasedIn
	}
	for i := range f.scene.Mentions {
		m := &f.scene.Mentions[i]
		if len(m.Entities) != 1 || m.Form != graph.ByName || owned[m.Entities[0]] {
			continue
		}
		if p := f.tie(m.Entities[0], home); p != "" {
			owned[m.Entities[0]] = true
			f.add(Fact{Subject: m.Entities[0], Predicate: p, Object: home, Sentence: m.Sentence, Token: m.First, Rule: "body.home", Confidence: 450})
		}
	}
}

// tie is how a group hangs on the article's country; empty where its name doesn't tell, or it is of another or of several.
func (f *finder) tie(group, home int) graph.Predicate {
	e := &f.scene.Entities[group]
	if e.Kind != graph.Group || e.Country != "" && e.Country != f.scene.Entities[home].ID || e.Gazetteer && e.Country == "" {
		return ""
	}
	words := strings.Fields(strings.ToLower(e.Name))
	in := func(set map[string]bool) bool {
		return slices.ContainsFunc(words, func(w string) bool { return set[w] })
	}
	switch {
	case in(foreign):
	case in(partyWords):
		return graph.BasedIn
	case in(stateWords) && !in(enterpriseWords):
		return graph.PartOf
	}
	return ""
}

// foreign words in the name of a body say that it is one of several countries.
var foreign = set(`international world global united nations union alliance regional joint bilateral european african asian arab american pacific
	africa europe asia coalition multinational allied`)

// partyWords are in the names of parties and of the press.
var partyWords = set("party newspaper channel tv television times herald post news federation congress front")
