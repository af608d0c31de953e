package extract

import (
	"cmp"
	"slices"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/link"
	"entente/internal/gazetteer"
)

// claims gives the standing relations: those that the article states with their sentences, and the gazetteer's between
// the entities of the report.
func (r *assembler) claims() []graph.Claim {
	c := claimer{r, map[claimKey]int{}, []graph.Claim{}}
	for _, h := range r.scene.Holdings {
		c.state(graph.Claim{Subject: r.id(h.Person), Predicate: graph.HoldsOffice, Object: r.id(h.Office), Former: h.Former},
			h.Sentence, h.First, h.Rule, h.Confidence)
		if of := r.scene.Entities[h.Office].Of; of != "" {
			c.state(graph.Claim{Subject: r.id(h.Office), Predicate: graph.OfficeOf, Object: of}, h.Sentence, h.First, h.Rule, h.Confidence)
		}
	}
	for _, f := range r.found.facts {
		c.state(graph.Claim{Subject: r.id(f.Subject), Predicate: f.Predicate, Object: r.id(f.Object), Former: f.Former, Since: f.Since},
			f.Sentence, f.Token, f.Rule, f.Confidence)
	}
	c.known()
	return c.out
}

type claimKey struct {
	subject   string
	predicate graph.Predicate
	object    string
	former    bool
	basis     graph.Basis
}

// claimer joins what is stated several times.
type claimer struct {
	*assembler
	index map[claimKey]int
	out   []graph.Claim
}

// state adds a claim of the article with the sentence that makes it.
func (c *claimer) state(claim graph.Claim, sentence, token int, rule string, confidence int) {
	if claim.Predicate.Symmetric() && claim.Subject > claim.Object {
		claim.Subject, claim.Object = claim.Object, claim.Subject
	}
	claim.Basis, claim.Confidence = graph.FromArticle, confidence
	quote := c.attributed(sentence, token, rule, confidence)
	k := claimKey{claim.Subject, claim.Predicate, claim.Object, claim.Former, claim.Basis}
	i, ok := c.index[k]
	if !ok {
		c.index[k] = len(c.out)
		claim.Evidence = []graph.Quote{quote}
		c.out = append(c.out, claim)
		return
	}
	have := &c.out[i]
	have.Confidence = max(have.Confidence, confidence)
	have.Since = cmp.Or(have.Since, claim.Since)
	if !slices.ContainsFunc(have.Evidence, func(q graph.Quote) bool { return q.Start == quote.Start && q.Rule == rule }) {
		have.Evidence = append(have.Evidence, quote)
	}
}

// known adds what the gazetteer knows of the entities that the article uses and of the places that contain them.
func (c *claimer) known() {
	named := map[string]bool{}
	for i := range c.scene.Entities {
		named[c.scene.Entities[i].ID] = true
	}
	for _, e := range c.world() {
		for w := range e.Within() {
			c.fact(e, graph.LocatedIn, w)
		}
		country := e.Country()
		switch {
		case e.Kind() == gazetteer.City && country != 0 && country.Capital() == e:
			c.fact(e, graph.CapitalOf, country)
		case e.Kind() == gazetteer.Group && country != 0:
			c.fact(e, graph.BasedIn, country)
		}
		if e.Parent() != 0 {
			c.fact(e, graph.PartOf, e.Parent())
		}
		for g := range e.MemberOf() {
			if g.Kind() == gazetteer.Group && named[g.ID()] {
				c.fact(e, graph.MemberOf, g)
			}
		}
	}
}

// world gives the entries of the gazetteer that the report uses, and all that contains them, in the order of ids.
func (c *claimer) world() []gazetteer.Entry {
	var out []gazetteer.Entry
	for i, e := range c.scene.Entities {
		if !c.used[i] || !e.Gazetteer {
			continue
		}
		for _, id := range append([]string{e.ID, e.Country}, e.Within...) {
			if entry, ok := gazetteer.ByID(id); ok {
				out = append(out, entry)
				if id == e.ID && entry.Parent() != 0 {
					out = append(out, entry.Parent())
				}
			}
		}
	}
	for i := 0; i < len(out); i++ { // what contains a country of a group, too
		for w := range out[i].Within() {
			if !slices.Contains(out, w) {
				out = append(out, w)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (c *claimer) fact(s gazetteer.Entry, p graph.Predicate, o gazetteer.Entry) {
	c.out = append(c.out, graph.Claim{Subject: s.ID(), Predicate: p, Object: o.ID(), Basis: graph.FromGazetteer, Confidence: 1000})
}

// entities adds the entities that the report names, with the article's names for them, in the order of ids.
func (r *assembler) entities() {
	have := map[string]int{}
	for i, e := range r.scene.Entities {
		if r.used[i] {
			have[e.ID] = len(r.report.Entities)
			r.report.Entities = append(r.report.Entities, e)
		}
	}
	ids := r.mentioned()
	for len(ids) > 0 {
		id := ids[0]
		ids = ids[1:]
		if _, known := have[id]; known {
			continue
		}
		entry, ok := gazetteer.ByID(id)
		if !ok {
			continue
		}
		e := link.Entity(entry)
		have[id] = len(r.report.Entities)
		r.report.Entities = append(r.report.Entities, e)
		ids = append(append(ids, e.Country), e.Within...)
	}
	r.called(have)
	r.aliases(have)
	slices.SortFunc(r.report.Entities, func(a, b graph.Entity) int { return cmp.Compare(a.ID, b.ID) })
}

// mentioned gives the ids that entities and facts of the report refer to.
func (r *assembler) mentioned() []string {
	var ids []string
	for i, e := range r.scene.Entities {
		if r.used[i] {
			ids = append(append(ids, e.Country, e.Of), e.Within...)
		}
	}
	for _, f := range r.report.Facts {
		ids = append(ids, f.Subject, f.Object)
	}
	return ids
}

// aliases gives each entity the names that the article uses, and the gazetteer's.
func (r *assembler) aliases(have map[string]int) {
	for _, m := range r.report.Mentions {
		if m.Form == graph.ByName || m.Form == graph.ByAdjective {
			e := &r.report.Entities[have[m.Entity]]
			addAlias(e, graph.Fold(e.Name), m.Text)
		}
	}
	r.bodies(have)
	for i := range r.report.Entities {
		e := &r.report.Entities[i]
		if e.Gazetteer {
			knownAliases(e)
		}
		slices.Sort(e.Aliases)
	}
}

// bodies gives the aliases of bodies that the article calls by their country: the Bolivian army, and the Ministry of Roads of
// the Peruvian Ministry of Roads.
func (r *assembler) bodies(have map[string]int) {
	for i := range r.scene.Mentions {
		m := &r.scene.Mentions[i]
		if m.Form != graph.ByDescription && m.Form != graph.ByName || m.Delegates || len(m.Entities) != 1 || r.scene.Entities[m.Entities[0]].Kind != graph.Group {
			continue
		}
		first := m.First
		if m.Form == graph.ByName {
			first = r.behindCountry(m)
		}
		if r.behindCountry(m) > m.First && m.Limit-first > 1 {
			s := &r.d.Sentences[m.Sentence]
			e := &r.report.Entities[have[r.scene.Entities[m.Entities[0]].ID]]
			addAlias(e, graph.Fold(e.Name), r.d.Text[s.Tokens[first].Start:s.Tokens[m.Limit-1].End])
		}
	}
}

// behindCountry is the token behind the nationality word that a group's name begins with; its first where it begins otherwise.
func (r *assembler) behindCountry(m *doc.Mention) int {
	for _, k := range r.scene.In(m.Sentence) {
		c := &r.scene.Mentions[k]
		if c.First == m.First && c.Limit < m.Limit && len(c.Entities) == 1 && r.scene.Entities[c.Entities[0]].Kind == graph.Country {
			return c.Limit
		}
	}
	return m.First
}

// knownAliases adds the names that the gazetteer has in English, Spanish and for all languages.
func knownAliases(e *graph.Entity) {
	entry, ok := gazetteer.ByID(e.ID)
	if !ok {
		return
	}
	folded := graph.Fold(e.Name)
	for a := range entry.Aliases() {
		if a.Language == "" || a.Language == "en" || a.Language == "es" {
			addAlias(e, folded, a.Text)
		}
	}
}

// addAlias adds a name that differs from the entity's own, which is given folded.
func addAlias(e *graph.Entity, own, name string) {
	if !slices.Contains(e.Aliases, name) && graph.Fold(name) != own {
		e.Aliases = append(e.Aliases, name)
	}
}
