package office

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// None is the index of nobody and nothing.
const None = -1

// Reading is a title as it stands in the text: whose office it is and who is said to hold it.
type Reading struct {
	Title
	Sentence int
	// From and End bound the whole phrase: article, possessor, title, complements.
	From, End int
	// Words is what the title says beyond its own words: "to Bangladesh", "for religious minorities".
	Words string
	// Of is the entity that the office belongs to: a country or group, a person for a spokesman of hers, None where the
	// words don't say. Holder is the person. Both index Scene.Entities.
	Of, Holder int
	// Possessive is the pronoun before the title ("his spokesman"), empty where there is none.
	Possessive string
	// Definite says that the phrase points back to somebody known: "the Turkish president".
	Definite bool
	Rule     string
	// Like, where it isn't nil, has the words of the office: those of the one whose counterpart is spoken of.
	Like *Like
	// Foreign says that a word before the title names an owner which nobody knows: Yugoslav.
	Foreign bool
	// Inferred says that Of comes from the context.
	Inferred bool
	// owners are the countries of a plural title's holders, in their order.
	owners []int
	// holding words [first, limit) tie title and holder.
	first, limit int
}

// FindAll gives the titles of each sentence.
func FindAll(d *doc.Document) [][]Title {
	out := make([][]Title, len(d.Sentences))
	for i := range d.Sentences {
		out[i] = Find(&d.Sentences[i])
	}
	return out
}

// Read gives the readings of all titles, in the order of the text.
func Read(d *doc.Document, scene *doc.Scene, titles [][]Title) []Reading {
	var out []Reading
	for i := range titles {
		r := reader{d: d, scene: scene, s: &d.Sentences[i], i: i, lower: phrase.Lower(&d.Sentences[i])}
		r.titles = titles[i]
		for _, t := range titles[i] {
			r.done = out
			if r.inner(t, out) {
				continue
			}
			x, ok := r.read(t)
			if !ok {
				continue
			}
			if several := r.plurals(&x); x.Plural && several != nil {
				out = append(out, several...)
				continue
			}
			out = append(out, x)
			out = append(out, r.ellipsis(&x)...)
		}
		r.joined(out)
	}
	return out
}

// inner says whether a title stands in the complement of one before: the representative of the Secretary-General.
func (r *reader) inner(t Title, done []Reading) bool {
	n := len(done)
	return n > 0 && done[n-1].Sentence == r.i && t.First >= done[n-1].Limit && t.Noun < done[n-1].End && !r.holderAt(t.Limit)
}

// joined lets titles that stand together share holder and owner: Deputy Prime Minister and Foreign Minister X of Y.
func (r *reader) joined(all []Reading) {
	for i := 1; i < len(all); i++ {
		a, b := &all[i-1], &all[i]
		if a.Sentence != r.i || b.Sentence != r.i {
			continue
		}
		if r.listed(a, b) {
			b.Of, b.Inferred = a.Of, true
		}
		if !r.together(a, b) {
			continue
		}
		switch {
		case a.Holder == None && b.Holder != None && strings.HasPrefix(b.Rule, "title"):
			a.Holder, a.Rule, a.limit = b.Holder, "titles+name", b.limit
		case a.Holder != None && b.Holder == None && a.Rule != "title+name":
			b.Holder, b.Rule, b.first = a.Holder, "name,titles", a.first
		}
		if a.Holder == b.Holder && a.Holder != None {
			share(a, b)
		}
	}
}

// listed says whether a titled name follows another, so that the country of the first holds for both: the Peruvian
// president X and foreign minister Y.
func (r *reader) listed(a, b *Reading) bool {
	if a.Of == None || r.scene.Entities[a.Of].Kind != graph.Country || a.Inferred || b.Of != None || b.Foreign || b.Holder == None || a.Rule != "title+name" || b.Rule != "title+name" || b.From != b.First {
		return false
	}
	return b.From-a.limit == 1 && (r.lower[a.limit] == "and" || r.lower[a.limit] == "y")
}

// share gives one title the owner of the other.
func share(a, b *Reading) {
	if a.Class == Member || b.Class == Member {
		return
	}
	if a.Of == None {
		a.Of = b.Of
	}
	if b.Of == None {
		b.Of = a.Of
	}
}

// together says whether only "and" or a comma stands between two titles.
func (r *reader) together(a, b *Reading) bool {
	if b.From < a.End || b.From-a.End > 2 || a.Plural || b.Plural {
		return false
	}
	for i := a.End; i < b.From; i++ {
		switch r.lower[i] {
		case "and", ",", "&", "y", "/", "e":
		default:
			return false
		}
	}
	return b.From == a.End || r.lower[b.From-1] != "," || a.Rule != "title+name"
}

// reader reads the titles of one sentence.
type reader struct {
	d     *doc.Document
	scene *doc.Scene
	s     *doc.Sentence
	i     int
	lower []string
	// done are the readings so far, titles all titles of the sentence.
	done   []Reading
	titles []Title
}

func (r *reader) read(t Title) (Reading, bool) {
	if !r.trim(&t) {
		return Reading{}, false
	}
	x := Reading{Title: t, Sentence: r.i, From: t.First, End: t.Limit, Of: None, Holder: None, first: t.First, limit: t.Limit}
	r.complements(&x)
	r.ended(&x)
	r.possessor(&x)
	r.holder(&x)
	return x, true
}

// ended reads that an office was held: from 2005 to 2009, until 2001, at the time.
func (r *reader) ended(x *Reading) {
	words := r.lower[x.End:min(len(r.lower), x.End+4)]
	if len(words) < 2 {
		return
	}
	switch w := words[0]; {
	case w == "until" || w == "till" || w == "hasta", (w == "from" || w == "between" || w == "desde") && len(words) == 4 && year(words[1]) && year(words[3]),
		w == "at" && words[1] == "the" && len(words) > 2 && words[2] == "time":
		x.Status = Former
	}
}

func year(w string) bool {
	return len(w) == 4 && (w[0] == '1' || w[0] == '2') && w[1] >= '0' && w[1] <= '9'
}

// trim cuts a title where the name of something else reaches into it: European Union | leader, head | of Security Council.
func (r *reader) trim(t *Title) bool {
	for _, k := range r.scene.In(r.i) {
		m := &r.scene.Mentions[k]
		if m.Limit <= t.First || m.First >= t.Limit {
			continue
		}
		switch {
		case m.First <= t.Noun && m.Limit > t.Noun:
			return false
		case m.Limit <= t.Noun:
			f := finder{s: r.s, lower: r.lower, es: r.s.Language == "es", from: m.Limit}
			if b, ok := r.bodyOf(m); ok {
				f.from = b.from
			}
			if u, ok := f.at(t.Noun); ok {
				*t = u
			}
		case m.First >= t.bare:
			t.Limit, t.Key = t.bare, t.bareKey
		}
	}
	return true
}

// at gives the widest mention that begins at a token.
func (r *reader) at(i int) (*doc.Mention, bool) {
	var best *doc.Mention
	for _, k := range r.scene.In(r.i) {
		if m := &r.scene.Mentions[k]; m.First == i && (best == nil || m.Limit > best.Limit) && len(m.Entities) == 1 {
			best = m
		}
	}
	return best, best != nil
}

// endingAt gives the widest mention that ends before a token.
func (r *reader) endingAt(i int) (*doc.Mention, bool) {
	var best *doc.Mention
	for _, k := range r.scene.In(r.i) {
		if m := &r.scene.Mentions[k]; m.Limit == i && (best == nil || m.First < best.First) && len(m.Entities) == 1 {
			best = m
		}
	}
	return best, best != nil
}

func (r *reader) kind(m *doc.Mention) graph.EntityKind { return r.scene.Entities[m.Entities[0]].Kind }

// complements reads what follows the title: its country, what the envoy is for, where the ambassador is.
func (r *reader) complements(x *Reading) {
	for x.End < len(r.lower) {
		end := x.End
		switch w := r.lower[end]; {
		case w == "(" && end+2 < len(r.lower) && r.lower[end+2] == ")" && x.Of != None:
			x.End = end + 3
		case r.s.Language == "es" && r.adjective(x):
		case prepositions[w]:
			r.prepositional(x, w)
		case w == "and" && (x.Words != "" || x.Limit > x.bare && phrase.Capital(&r.s.Tokens[x.Limit-1])):
			r.further(x)
		}
		if x.End == end {
			return
		}
	}
}

// adjective takes a nationality word behind the title: ministro español.
func (r *reader) adjective(x *Reading) bool {
	m, ok := r.at(x.End)
	if !ok || m.Form != graph.ByAdjective || x.Of != None {
		return false
	}
	x.Of, x.End = m.Entities[0], m.Limit
	return true
}

var prepositions = set("of for to at in on with de para en ante sobre")

// prepositional takes in "of Bolivia", "to the United Nations", "for Religious Minorities in the Near East".
func (r *reader) prepositional(x *Reading, prep string) {
	at := x.End + 1
	for at < len(r.lower) && article(r.lower[at]) {
		at++
	}
	if limit := r.titleFrom(at); limit > 0 && !r.holderAt(limit) {
		r.extend(x, limit)
		return
	}
	if m, ok := r.at(at); ok {
		r.named(x, prep, m)
		return
	}
	if m, ok := r.at(at + 1); ok && r.kind(m) == graph.Person && english[r.lower[at]] != nil {
		r.named(x, prep, m)
		return
	}
	limit := r.topic(at)
	if limit == at+1 && (r.lower[at] == "republic" || r.lower[at] == "nation" || r.lower[at] == "república" || r.lower[at] == "nación") {
		x.End = limit
		return
	}
	if limit == at || prep == "in" || prep == "en" || prep == "on" || prep == "with" {
		return
	}
	r.extend(x, limit)
}

// titleFrom is the limit of the title that begins at a token, 0 where none does.
func (r *reader) titleFrom(at int) int {
	for _, t := range r.titles {
		if t.First == at {
			return t.Limit
		}
	}
	return 0
}

// holderAt says whether a person's name begins at a token: then the title before it is his.
func (r *reader) holderAt(at int) bool {
	m, ok := r.at(at)
	return ok && r.kind(m) == graph.Person
}

// further goes on with what an office is for behind "and": the Near East and South Asia.
func (r *reader) further(x *Reading) {
	at := x.End + 1
	if at < len(r.lower) && article(r.lower[at]) {
		at++
	}
	if at >= len(r.lower) || english[r.lower[at]] != nil {
		return
	}
	if m, ok := r.at(at); ok {
		if k := r.kind(m); k != graph.Person && (at+m.Limit-m.First >= len(r.lower) || r.lower[m.Limit] != "'s") {
			r.extend(x, m.Limit)
		}
		return
	}
	if limit := r.topic(at); limit > at {
		r.extend(x, limit)
	}
}

// named takes in a complement that names something.
func (r *reader) named(x *Reading, prep string, m *doc.Mention) {
	e := &r.scene.Entities[m.Entities[0]]
	if r.describes(m) {
		r.described(x, m)
		return
	}
	if b, ok := r.bodyOf(m); ok && x.Of == None && x.Class != Envoy && prep != "in" && prep != "to" {
		from := x.End
		x.Of, x.Words = b.state, strings.TrimSpace(x.Words+" "+r.lower[from]+" "+phrase.Text(r.d, r.s, b.from, m.Limit))
		x.End = m.Limit
		return
	}
	owner := prep == "of" || prep == "de" || prep == "at" || prep == "for" && x.Class != Envoy || prep == "para" && x.Class != Envoy
	switch {
	case e.Kind == graph.Person:
		if x.Class == Spokes || x.Class == Aide || x.Class == Envoy {
			if x.Of == None && x.Class == Spokes {
				x.Of = m.Entities[0]
			}
			x.End = m.Limit
		}
	case owner && x.Class == Minister && e.Kind == graph.Group && !e.Gazetteer && (prep == "of" || prep == "for"):
		r.extend(x, m.Limit)
	case owner && x.Of == None && (e.Kind == graph.Country || e.Kind == graph.Group) && (m.Form == graph.ByName):
		x.Of, x.End = m.Entities[0], m.Limit
	case owner && m.Limit < len(r.lower) && topical[r.lower[m.Limit]]:
		r.extend(x, r.topic(m.Limit))
	case owner && (e.Kind == graph.City || e.Kind == graph.Place), x.Class == Envoy, x.Class == Aide && prep != "in", x.Words != "":
		r.extend(x, m.Limit)
		if x.Of == None && e.Kind != graph.Group && owner {
			x.Of = r.country(e)
		}
	}
}

// topical words make what stands before them the matter of an office: for Western Hemisphere Affairs.
var topical = set("affairs policy security relations issues")

// describes says whether a name only describes the noun behind it: the Baghdad office, US diplomacy.
func (r *reader) describes(m *doc.Mention) bool {
	if m.Limit >= len(r.lower) || phrase.Capital(&r.s.Tokens[m.Limit]) {
		return false
	}
	t := &r.s.Tokens[m.Limit]
	if t.UPOS != "" {
		return t.UPOS == "NOUN" && r.s.Tokens[m.Limit-1].Rel != "appos"
	}
	return m.Form == graph.ByAdjective || describedNouns[r.lower[m.Limit]]
}

var describedNouns = set("diplomacy office forces policy government mission operations army navy military economy parliament")

// described takes in a noun with its owner: head of US diplomacy.
func (r *reader) described(x *Reading, m *doc.Mention) {
	k := r.kind(m)
	if k != graph.Country && k != graph.Group || x.Of != None {
		return
	}
	x.Of = m.Entities[0]
	x.Words = strings.TrimSpace(x.Words + " " + r.lower[x.End] + " " + r.s.Tokens[m.Limit].Text)
	x.End = m.Limit + 1
}

// country is the index of the country that a city or place lies in, where the article names it; else None.
func (r *reader) country(e *graph.Entity) int {
	for i := range r.scene.Entities {
		if c := &r.scene.Entities[i]; c.Kind == graph.Country && c.ID == e.Country {
			return i
		}
	}
	return None
}

// extend adds the words up to limit to the title.
func (r *reader) extend(x *Reading, limit int) {
	x.Words = strings.TrimSpace(x.Words + " " + strings.Join(strings.Fields(phrase.Text(r.d, r.s, x.End, limit)), " "))
	x.End = limit
	if limit < len(r.lower) && topical[r.lower[limit]] {
		r.extend(x, limit+1)
	}
}

// topic is the limit of a run of words that an office may be for: capitalised ones and portfolios.
func (r *reader) topic(at int) int {
	limit := at
	for i := at; i < len(r.lower); i++ {
		if m, ok := r.at(i); ok && r.kind(m) == graph.Person {
			return limit
		}
		switch _, known := portfolios[r.lower[i]]; {
		case phrase.Capital(&r.s.Tokens[i]) || known:
			if _, titled := english[r.lower[i]]; titled && !known {
				return limit
			}
			limit = i + 1
		case joint(r.lower[i]) && (r.lower[i] != "," || r.series(i)):
		default:
			return limit
		}
	}
	return limit
}

// series says whether a comma stands between two portfolios: Foreign, Commonwealth and Development Affairs.
func (r *reader) series(i int) bool {
	if i == 0 || i+1 >= len(r.lower) {
		return false
	}
	_, before := portfolios[r.lower[i-1]]
	_, after := portfolios[r.lower[i+1]]
	return before && after
}

// possessor reads what stands before the title: China's, Iraqi, his, the Syrian regime's.
func (r *reader) possessor(x *Reading) {
	i := x.First - 1
	for skipped := 0; i >= 0 && skipped < 3 && r.plain(i); skipped++ {
		i--
	}
	if i < 0 {
		return
	}
	if possessive(r.lower[i]) && i > 1 && owners[r.lower[i-1]] && article(r.lower[i-2]) {
		x.Possessive, x.From, x.Definite = "its", i-2, true
		return
	}
	if possessive(r.lower[i]) {
		i--
		if i > 0 && rule[r.lower[i]] {
			i--
		}
	}
	if y := r.titleBefore(i + 1); y != nil && i+1 < x.First {
		x.Of, x.From = y.Of, y.From
		return
	}
	m, ok := r.endingAt(i + 1)
	switch {
	case ok && r.owns(m):
		if x.Of == None || m.Form != graph.ByName {
			x.Of = m.Entities[0]
		}
		x.From = m.First
		if n := len(r.done); n > 0 && r.kind(m) == graph.Person && r.done[n-1].Sentence == r.i && r.done[n-1].End == m.First {
			x.From = r.done[n-1].From
		}
		r.statusBefore(x)
		x.Definite = r.before(x.From, "the")
		if x.Definite {
			x.From--
		}
	case ok && r.governs(x, m):
	case possessives[r.lower[i]]:
		x.Possessive, x.From, x.Definite = r.lower[i], i, true
	case article(r.lower[i]):
		x.From, x.Definite = i, true
	case r.lower[i] == "a" || r.lower[i] == "an" || r.lower[i] == "un" || r.lower[i] == "una":
		x.From = i
	case phrase.Capital(&r.s.Tokens[i]) && i > 0:
		x.Foreign = true
	}
}

// titleBefore gives the title that ends before a token: the Secretary-General's special representative.
func (r *reader) titleBefore(limit int) *Reading {
	if n := len(r.done); n > 0 && r.done[n-1].Sentence == r.i && r.done[n-1].End == limit && r.done[n-1].Of != None {
		return &r.done[n-1]
	}
	return nil
}

// governs takes a place in front of a title into it: Louisiana Governor, Northern Ireland Secretary.
func (r *reader) governs(x *Reading, m *doc.Mention) bool {
	e := &r.scene.Entities[m.Entities[0]]
	if e.Kind != graph.City && e.Kind != graph.Place || m.Form != graph.ByName || x.Words != "" {
		return false
	}
	x.Words, x.From = "of "+e.Name, m.First
	if x.Of == None {
		x.Of = r.country(e)
	}
	return true
}

// statusBefore reads the status in front of the possessor: the former Israeli prime minister.
func (r *reader) statusBefore(x *Reading) {
	for x.From > 0 {
		st, ok := status[strings.TrimPrefix(r.lower[x.From-1], "then-")]
		if !ok {
			return
		}
		if st != Current {
			x.Status = st
		}
		x.From--
	}
}

// owners are nouns that stand for a country or group named before: the country's foreign minister.
var owners = set("country nation kingdom state group organization organisation party movement company agency department ministry bloc body bank union")

// rule are words for a government that may stand between its country and an office.
var rule = set("regime government administration authorities monarchy junta")

var possessives = set("his her its their my our su sus")

// plain says whether token i is a word in small letters that may stand between a possessor and a title.
func (r *reader) plain(i int) bool {
	t := &r.s.Tokens[i]
	if phrase.Capital(t) || len(t.Text) < 3 || article(r.lower[i]) || possessives[r.lower[i]] || prepositions[r.lower[i]] {
		return false
	}
	if t.UPOS != "" {
		return t.UPOS == "ADJ" || t.UPOS == "ADV" || t.UPOS == "VERB" && t.Rel == "amod" || t.Rel == "amod" || t.Rel == "compound"
	}
	return strings.Contains(adjectiveEnds, r.lower[i][len(r.lower[i])-2:]) && !strings.HasSuffix(r.lower[i], "'s")
}

// adjectiveEnds are the last letters of many adjectives, for sentences without tags.
const adjectiveEnds = "al ic ar ed ng ry ve st er"

// owns says whether an office may belong to what a mention names.
func (r *reader) owns(m *doc.Mention) bool {
	switch r.kind(m) {
	case graph.Country, graph.Group:
		return true
	case graph.Person:
		return r.lower[m.Limit] == "'s" || r.lower[m.Limit] == "’s" || r.lower[m.Limit] == "'" || r.lower[m.Limit] == "’"
	}
	return false
}

func (r *reader) before(i int, word string) bool { return i > 0 && r.lower[i-1] == word }

// Like points to the words of another title that name the same office: for "his Venezuelan counterpart".
type Like struct {
	Sentence, First, Limit, Noun int
}
