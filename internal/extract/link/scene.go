package link

import (
	"math"
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// builder makes the scene of the names.
type builder struct {
	*linker
	scene *doc.Scene
	// index finds an entity by its id, named a group by its key.
	index map[string]int
	named map[string]int
	// told are the ministries that the article tells of with their states.
	told map[ministry]*span
}

// scene makes entities of what the names stand for and mentions of the names.
func (l *linker) scene() *doc.Scene {
	b := &builder{linker: l, scene: &doc.Scene{}, index: map[string]int{}, named: map[string]int{}}
	b.told = b.ministries()
	entity := make([]int, len(l.spans))
	for _, p := range l.persons() {
		e := b.add(graph.Entity{ID: "person/" + graph.Slug(p.name), Kind: graph.Person, Name: p.name, Sex: p.sex})
		for _, i := range p.spans {
			entity[i] = e
		}
	}
	for i := range l.spans {
		if x := &l.spans[i]; x.kind != graph.Person && x.long == "" {
			entity[i] = b.thing(x)
		}
	}
	for i := range l.spans {
		x := &l.spans[i]
		if x.long != "" {
			entity[i] = b.named[x.long]
		}
		b.mention(x, entity[i])
	}
	b.korean()
	b.scene.Index()
	return b.scene
}

// add gives the index of an entity, new or known by its id.
func (b *builder) add(e graph.Entity) int {
	if i, ok := b.index[e.ID]; ok {
		return i
	}
	i := len(b.scene.Entities)
	b.index[e.ID] = i
	b.scene.Entities = append(b.scene.Entities, e)
	return i
}

// thing gives the entity of a name that is no person's.
func (b *builder) thing(x *span) int {
	key := b.key(x)
	if y := b.body(x); y != nil {
		b.named[key] = b.thing(y)
		return b.named[key]
	}
	if y := b.sameMinistry(x); y != nil && y != x {
		b.named[key] = b.thing(y)
		return b.named[key]
	}
	if entry, ok := b.governed(x); ok {
		b.named[key] = b.add(Entity(entry))
		return b.named[key]
	}
	if x.chosen != nil {
		e := b.add(Entity(x.chosen.entry))
		b.named[key] = e
		return e
	}
	if entry, ok := b.otherwise(x); ok {
		b.named[key] = b.add(Entity(entry))
		return b.named[key]
	}
	core := key
	if x.kind == graph.Group {
		core = b.core(x)
	}
	if e, ok := b.named[key]; ok && core == key && b.owned(x) == b.scene.Entities[e].Country {
		return e
	}
	if entry, ok := b.turned(x); ok {
		b.named[key] = b.add(Entity(entry))
		return b.named[key]
	}
	if e, ok := b.longer(x); ok {
		b.named[key] = e
		return e
	}
	if y := b.lengthened(x); y != nil {
		b.named[key] = b.thing(y)
		return b.named[key]
	}
	part := b.part(x)
	e, ok := b.named[part]
	if !ok || part == "" {
		e = b.add(b.unknown(x))
		b.named[core] = e
	}
	b.named[key] = e
	if part != "" {
		b.named[part] = e
	}
	return e
}

// lengthened is the one group of the article that has the letters of its organization in front of the same words: the UN Coast
// Council for the Coast Council; nil for none and several.
func (b *builder) lengthened(x *span) *span {
	if x.kind != graph.Group || x.limit-x.first < 2 {
		return nil
	}
	s := b.d.Sentences[x.sentence].Tokens[x.first:x.limit]
	found, _ := b.only(func(y *span) bool {
		n := y.limit - y.first - len(s)
		if n < 1 || n > 2 || len(y.options) > 0 {
			return false
		}
		t := b.d.Sentences[y.sentence].Tokens[y.first:y.limit]
		return phrase.Shouted(&t[0]) && slices.EqualFunc(t[n:], s, func(a, c doc.Token) bool { return a.Text == c.Text }) && !isCountry(t[0].Text) && phrase.Capital(&t[n-1])
	})
	return found
}

// longer finds the group of whose name, told before, these are the last words, or all but what sort of body it is: the Elders
// Forum of the West Coast Elders Forum, Northwind of Northwind Ltd and the other way round.
func (b *builder) longer(x *span) (int, bool) {
	if x.kind != graph.Group {
		return 0, false
	}
	name := graph.Fold(b.words(x.sentence, x.first, x.limit))
	if e, ok := b.begun(name); ok && x.limit-x.first > 1 {
		return e, true
	}
	for e := range b.scene.Entities {
		g := &b.scene.Entities[e]
		if g.Kind != graph.Group || g.Gazetteer {
			continue
		}
		known := graph.Fold(g.Name)
		if x.limit-x.first > 1 && strings.HasSuffix(known, " "+name) && !strings.HasSuffix(known, "of "+name) && !strings.HasSuffix(known, "of the "+name) || sorted(known, name) || sorted(name, known) {
			return e, true
		}
	}
	return 0, false
}

// begun finds the one group whose name, told before, begins so and goes on with what it is of or for: the Regional Court of the
// Regional Court of Bergen.
func (b *builder) begun(name string) (int, bool) {
	found := -1
	for e := range b.scene.Entities {
		g := &b.scene.Entities[e]
		rest, ok := strings.CutPrefix(graph.Fold(g.Name), name+" ")
		if word, _, _ := strings.Cut(rest, " "); g.Kind != graph.Group || !ok || !joints[word] && !ordinal(word) {
			continue
		}
		if found >= 0 {
			return 0, false
		}
		found = e
	}
	return found, found >= 0
}

var joints = set("of for in de")

// sorted says whether a name only adds to another one what sort of body it is.
func sorted(long, short string) bool {
	rest, ok := strings.CutPrefix(long, short+" ")
	return ok && legalForms[rest]
}

// legalForms end the names of companies and parties, and are left out as well as not.
var legalForms = set("corp corporation inc ltd limited plc company co group party holdings llc ag sa gmbh bhd")

// owned is the id of the country that stands before a group's name; where none does, that of the group which bore the name last.
func (b *builder) owned(x *span) string {
	if country, _ := b.state(&b.d.Sentences[x.sentence], x); country != 0 {
		return country.ID()
	}
	if e, ok := b.named[b.key(x)]; ok {
		return b.scene.Entities[e].Country
	}
	return ""
}

// unknown is the entity of a group or place that the gazetteer doesn't have.
func (b *builder) unknown(x *span) graph.Entity {
	s := &b.d.Sentences[x.sentence]
	name := b.withoutAcronym(x.sentence, x.first, x.limit)
	e := graph.Entity{Kind: x.kind, Name: name}
	e.ID = strings.ToLower(string(x.kind)) + "/" + graph.Slug(name)
	if x.kind != graph.Group {
		e.Country = b.countryBehind(x)
		return e
	}
	if country, core := b.state(s, x); country != 0 && core < x.limit {
		e.Country = country.ID()
		e.ID = "group/" + graph.Slug(country.Name()+" "+b.words(x.sentence, core, x.limit))
		if mark := s.Tokens[max(core-1, 0)].Text; core > x.first && phrase.Genitive(mark) && x.limit-core > 1 && phrase.Capital(&s.Tokens[core]) {
			e.Name = b.words(x.sentence, core, x.limit) // Togo's | National Police
		}
	} else if country, first := b.stateBehind(x); country != 0 {
		e.Country = country.ID()
		e.ID = "group/" + graph.Slug(country.Name()+" "+b.words(x.sentence, x.first, first))
	} else {
		e.Country = b.nestedCountry(x)
	}
	return e
}

// withoutAcronym gives the words of a name, less an acronym in brackets for its first part: African Union (AU) Commission.
func (b *builder) withoutAcronym(sentence, first, limit int) string {
	tokens := b.d.Sentences[sentence].Tokens
	for i := first + 1; i+3 < limit; i++ {
		if tokens[i].Text == "(" && tokens[i+2].Text == ")" && strings.ToUpper(tokens[i+1].Text) == tokens[i+1].Text {
			return b.words(sentence, first, i) + " " + b.words(sentence, i+3, limit)
		}
	}
	return b.words(sentence, first, limit)
}

func (b *builder) words(sentence, first, limit int) string {
	return strings.Join(strings.Fields(phrase.Text(b.d, &b.d.Sentences[sentence], first, limit)), " ")
}

// state is the country whose body a group is, as "Iraqi parliament" and "Iraq's parliament" say, and the token where the
// body's own words begin.
func (b *builder) state(s *doc.Sentence, x *span) (country gazetteer.Entry, core int) {
	for i := range b.spans {
		y := &b.spans[i]
		if y.sentence != x.sentence || y.kind != graph.Country || y.chosen == nil {
			continue
		}
		end := y.limit
		if end < len(s.Tokens) && phrase.Genitive(s.Tokens[end].Text) {
			end++
		}
		switch {
		case y.first == x.first && y.limit < x.limit:
			return y.chosen.entry, end
		case end == x.first && (end > y.limit || y.form == graph.ByAdjective):
			return y.chosen.entry, x.first
		}
	}
	return 0, x.first
}

// stateBehind is the country that a body is of by the end of its name, so that the Army of Togo is the Togolese Army; and the token
// where "of" stands.
func (b *builder) stateBehind(x *span) (gazetteer.Entry, int) {
	s := &b.d.Sentences[x.sentence]
	for i := range b.spans {
		y := &b.spans[i]
		if y.sentence != x.sentence || y.kind != graph.Country || y.chosen == nil || y.limit != x.limit || y.first < x.first+2 {
			continue
		}
		of := y.first - 1
		if s.Tokens[of].Text == "the" && of > x.first+1 {
			of--
		}
		if s.Tokens[of].Text == "of" {
			return y.chosen.entry, of
		}
	}
	return 0, 0
}

// nestedCountry is the country whose name stands inside a longer name.
func (b *builder) nestedCountry(x *span) string {
	for i := range b.spans {
		y := &b.spans[i]
		if y.sentence == x.sentence && x.covers(y) && y.chosen != nil && y.kind == graph.Country {
			return y.chosen.entry.ID()
		}
	}
	return ""
}

// countryBehind is the country that a comma sets off behind a place that nobody knows: Coral Bay, | Kenya. In a list it may be one of the list.
func (b *builder) countryBehind(x *span) string {
	tokens := b.d.Sentences[x.sentence].Tokens
	if x.kind == graph.Person || x.limit+1 >= len(tokens) || tokens[x.limit].Text != "," {
		return ""
	}
	for i := range b.spans {
		y := &b.spans[i]
		if y.sentence != x.sentence || y.first != x.limit+1 || y.kind != graph.Country || y.chosen == nil || b.goesOnListing(x.sentence, y.limit) {
			continue
		}
		return y.chosen.entry.ID()
	}
	return ""
}

// goesOnListing says whether a list goes on at a token: with "and", or with a comma and "and" or another country.
func (b *builder) goesOnListing(sentence, at int) bool {
	tokens := b.d.Sentences[sentence].Tokens
	if at < len(tokens) && tokens[at].Text == "," {
		at++
	}
	return at < len(tokens) && (tokens[at].Text == "and" || tokens[at].Text == "or" || slices.ContainsFunc(b.spans, func(y span) bool {
		return y.sentence == sentence && y.first == at && y.kind == graph.Country
	}))
}

// core is the key of a body's name without its state, under which the text may speak of it again: the High Court.
func (b *builder) core(x *span) string {
	_, first := b.state(&b.d.Sentences[x.sentence], x)
	return string(x.kind) + graph.Fold(b.words(x.sentence, min(first, x.limit-1), x.limit))
}

// key is the folded name under which mentions of a group or place meet.
func (l *linker) key(x *span) string {
	return string(x.kind) + graph.Fold(phrase.Text(l.d, &l.d.Sentences[x.sentence], x.first, x.limit))
}

func (b *builder) mention(x *span, entity int) {
	s := &b.d.Sentences[x.sentence]
	b.scene.Mentions = append(b.scene.Mentions, doc.Mention{
		Sentence: x.sentence, First: x.first, Limit: x.limit, Head: phrase.Head(s, x.first, x.limit),
		Form: x.form, Entities: []int{entity}, Confidence: x.confidence,
	})
}

// Entity gives the entity of a gazetteer entry as a report has it, without aliases.
func Entity(e gazetteer.Entry) graph.Entity {
	out := graph.Entity{
		ID: e.ID(), Kind: kinds[e.Kind()], Name: e.Name(), ISO2: e.ISO2(), ISO3: e.ISO3(), Gazetteer: true, Within: containers(e),
	}
	if c := e.Country(); c != 0 && e.Kind() != gazetteer.Country {
		out.Country = c.ID()
	}
	if lat, lon, ok := e.Coordinates(); ok {
		out.Located = true
		out.Latitude, out.Longitude = int(math.Round(lat*1e6)), int(math.Round(lon*1e6))
	}
	return out
}

// containers gives the ids of all that contains an entry, nearest first.
func containers(e gazetteer.Entry) []string {
	var out []string
	level := []gazetteer.Entry{e}
	for len(level) > 0 {
		var next []gazetteer.Entry
		for _, x := range level {
			for w := range x.Within() {
				if id := w.ID(); !slices.Contains(out, id) {
					out = append(out, id)
					next = append(next, w)
				}
			}
		}
		level = next
	}
	return out
}
