package office

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// possessor reads what stands before the title: China's, Iraqi, his, the Syrian regime's.
func (r *reader) possessor(x *Reading) {
	i := x.First - 1
	if x.Class == Ruler && x.base == "president" && i > 0 && (bodies[r.lower[i]] || sorts(r.lower[i])) && r.plain(i) {
		x.Class = Head // the Norwegian football federation president
	}
	if j := r.possessed(x); j > 0 {
		x.Key, x.First = graph.Slug(phrase.Text(r.d, r.s, j+1, x.First))+"-"+x.Key, j+1
		i = j
	}
	if i > 2 && r.lower[i-1] == "-" && (r.lower[i-2] == "so" || r.lower[i-2] == "self") {
		i -= 3 // the so-called president
	}
	for skipped := 0; i >= 0 && skipped < 3 && r.plain(i); skipped++ {
		i--
	}
	if i > 3 && r.lower[i] == ")" && r.lower[i-2] == "(" {
		i -= 3 // the short name of the owner
	}
	if x.Class == Aide { // heads and owners described so are told of in passing
		i = r.beforeBasis(i)
	}
	if i < 0 {
		return
	}
	if phrase.Possessive(r.lower[i]) && i > 1 && owners[r.lower[i-1]] && phrase.Article(r.lower[i-2]) {
		x.Possessive, x.From, x.Definite = "its", i-2, true
		return
	}
	if phrase.Possessive(r.lower[i]) {
		if i--; i < 0 {
			return // a quotation that begins with the title
		}
		if i > 0 && rule[r.lower[i]] {
			i--
		}
	}
	if y := r.titleBefore(i + 1); y != nil && i+1 < x.First {
		x.Of, x.From, x.Definite = y.Of, y.From, y.Definite
		r.advises(x, y)
		return
	}
	m, ok := r.endingAt(i + 1)
	switch {
	case ok && r.abroad(x, m):
	case ok && r.accredited(x, m):
	case ok && r.within(m):
	case ok && r.owns(m):
		r.ownedBy(x, r.department(x, m), i+1)
	case ok && r.governs(x, m):
	case possessives[r.lower[i]]:
		x.Possessive, x.From, x.Definite = r.lower[i], i, true
	case r.lower[i] == "whose":
		r.relative(x, i)
	case phrase.Article(r.lower[i]):
		r.takeIn(x, i+1)
		x.From, x.Definite = i, true
	case r.lower[i] == "a" || r.lower[i] == "an" || r.lower[i] == "un" || r.lower[i] == "una":
		r.takeIn(x, i+1)
		x.From = i
	case phrase.Capital(&r.s.Tokens[i]) && i > 0 && !r.person(m, ok):
		x.Foreign = true
	}
}

// possessed is the possessive mark in front of capitalised words that belong to a title behind it: UNICEF's | Child Protection |
// Specialist; 0 where none stands there.
func (r *reader) possessed(x *Reading) int {
	if x.Class == Ruler || x.Class == Rank || x.Class == Counterpart || x.Class == Member || !phrase.Capital(&r.s.Tokens[x.Noun]) {
		return 0
	}
	for i := x.First - 1; i > 0 && i > x.First-5; i-- {
		if phrase.Possessive(r.lower[i]) {
			m, ok := r.endingAt(i)
			if i < x.First-1 && ok && r.kind(m) == graph.Group {
				return i
			}
			return 0
		}
		if !phrase.Capital(&r.s.Tokens[i]) || r.titled(i) {
			return 0
		}
	}
	return 0
}

// relative reads an office of those named right before "whose": the Reform Party, whose leader.
func (r *reader) relative(x *Reading, whose int) {
	limit := whose
	if limit > 0 && r.lower[limit-1] == "," {
		limit--
	}
	m, ok := r.endingAt(limit)
	if !ok || x.Of != None || !(r.kind(m) == graph.Country || r.kind(m) == graph.Group || r.kind(m) == graph.Person && x.Class == Spokes) {
		return
	}
	x.Of, x.From, x.Definite = m.Entities[0], whose, true
}

// beforeBasis is the token before words that tell where somebody sits: a | Bergen-based | analyst; the same token where none
// stand there.
func (r *reader) beforeBasis(i int) int {
	if i < 2 || r.lower[i] != "-" || !supports[r.lower[i+1]] && !raised[r.lower[i+1]] {
		return i
	}
	at := i - 1
	if m, ok := r.endingAt(at + 1); ok {
		at = m.First
	}
	if w := r.lower[max(at-1, 0)]; at > 0 && (w == "a" || w == "an" || phrase.Article(w)) {
		return at - 1
	}
	return i
}

// raised are participles that tell with a hyphen where somebody comes from.
var raised = set("born educated trained raised bred")

// abroad takes the country that an office is for into it where a pronoun tells whose it is: its Lebanon director.
func (r *reader) abroad(x *Reading, m *doc.Mention) bool {
	if m.First == 0 || !possessives[r.lower[m.First-1]] || r.kind(m) != graph.Country || m.Form != graph.ByName || m.Limit != x.First || x.Class == Minister || x.Class == Ruler || x.Class == Counterpart {
		return false
	}
	x.Possessive, x.From, x.Definite = r.lower[m.First-1], m.First-1, true
	x.Rank = phrase.Text(r.d, r.s, m.First, m.Limit)
	x.Key = graph.Slug(x.Rank) + "-" + x.Key
	return true
}

// ownedBy reads an office whose owner stands before it, with what stands between and before the owner: the former Iraqi |
// foreign minister.
func (r *reader) ownedBy(x *Reading, m *doc.Mention, behind int) {
	r.sendsOut(x, m)
	if x.Of == None || m.Form != graph.ByName {
		x.Of = m.Entities[0]
	}
	x.From = m.First
	r.takeIn(x, behind)
	if n := len(r.done); n > 0 && r.kind(m) == graph.Person && r.done[n-1].Sentence == r.i && r.done[n-1].End == m.First {
		x.From = r.done[n-1].From
	}
	r.statusBefore(x)
	r.rankBefore(x)
	if x.Class == Counterpart && x.From > 0 && possessives[r.lower[x.From-1]] {
		x.Possessive, x.From = r.lower[x.From-1], x.From-1
	}
	x.Definite = r.before(x.From, "the")
	if x.Definite {
		x.From--
	}
}

// accredited reads an ambassador at a body, before whose name that of his country stands: Kenya's UN | ambassador.
func (r *reader) accredited(x *Reading, m *doc.Mention) bool {
	if x.Class != Envoy || x.Words != "" || r.kind(m) != graph.Group || m.Form != graph.ByName || m.Limit != x.First || !phrase.Shouted(&r.s.Tokens[m.First]) {
		return false
	}
	limit := m.First
	if limit > 0 && phrase.Possessive(r.lower[limit-1]) {
		limit--
	}
	sender, ok := r.endingAt(limit)
	if !ok || r.kind(sender) != graph.Country {
		return false
	}
	x.Of, x.From, x.Words = sender.Entities[0], sender.First, "to the "+r.scene.Entities[m.Entities[0]].Name
	return true
}

// department makes the group in front of a country the owner of an office that is for the country: Amnesty's Mexico director.
func (r *reader) department(x *Reading, m *doc.Mention) *doc.Mention {
	if r.kind(m) != graph.Country || m.Form != graph.ByName || x.Class == Minister || x.Class == Ruler || m.Limit != x.First {
		return m
	}
	limit := m.First
	if limit > 0 && phrase.Possessive(r.lower[limit-1]) {
		limit--
	}
	g, ok := r.endingAt(limit)
	if !ok || r.kind(g) != graph.Group || g.Form != graph.ByName {
		return m
	}
	x.Rank = phrase.Text(r.d, r.s, m.First, m.Limit)
	x.Key = graph.Slug(x.Rank) + "-" + x.Key
	return g
}

// sendsOut makes the group in front of a title its owner where the country behind only tells where: UN coordinator for Chad.
func (r *reader) sendsOut(x *Reading, m *doc.Mention) {
	if x.Of == None || x.Words != "" || x.Class != Head || r.kind(m) != graph.Group || x.Limit >= x.End || r.lower[x.Limit] != "for" && r.lower[x.Limit] != "in" {
		return
	}
	x.Of, x.Words = None, phrase.Text(r.d, r.s, x.Limit, x.End)
}

// takeIn takes the words in small letters between an owner or an article and a title into it: Ghana's electoral commission chairman.
func (r *reader) takeIn(x *Reading, from int) {
	if phrase.Possessive(r.lower[from]) {
		from++
	}
	for from < x.First && r.s.Tokens[from].UPOS != "NOUN" && r.s.Tokens[from].UPOS != "ADJ" || statusWord(r.lower[from]) {
		from++
	}
	if from >= x.First || r.s.Tokens[x.First-1].UPOS != "NOUN" || x.First != x.Noun || !serving(x.Class) {
		return
	}
	x.Key = graph.Slug(phrase.Text(r.d, r.s, from, x.First)) + "-" + x.Key
	x.First = from
}

// advises adds to the title of an aide whom he serves: the prime minister's diplomatic adviser.
func (r *reader) advises(x, y *Reading) {
	if x.Class == Aide && x.Words == "" {
		x.Words = "to the " + phrase.Text(r.d, r.s, y.First, y.Limit)
	}
}

// within says whether a name belongs to what the title before is for: ambassador to Peru, Prince X; commander of the Fifth
// Fleet Admiral X.
func (r *reader) within(m *doc.Mention) bool {
	n := len(r.done)
	return n > 0 && r.done[n-1].Sentence == r.i && r.done[n-1].Noun < m.First && m.Limit <= r.done[n-1].End
}

// titleBefore gives the title that ends before a token: the Secretary-General's special representative.
func (r *reader) titleBefore(limit int) *Reading {
	if n := len(r.done); n > 0 && r.done[n-1].Sentence == r.i && r.done[n-1].End == limit && (r.done[n-1].Of != None || r.done[n-1].Holder == None) {
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
	if r.regional(x, m) {
		return true
	}
	x.From = m.First
	if x.Of == None && m.Limit == x.First && (r.municipal(x, e) || x.base == "minister" && r.provincial(e)) {
		x.Of = m.Entities[0]
		return true
	}
	if x.Class != Lawmaker {
		x.Words = "of " + e.Name
	}
	if x.Of == None {
		x.Of = r.country(e)
	}
	return true
}

// regional takes the region that an office is for into it where the body that it is of stands before, with a rank between or
// none: Amnesty's | deputy Africa | director.
func (r *reader) regional(x *Reading, m *doc.Mention) bool {
	if x.Of != None || m.Limit != x.First || !serving(x.Class) {
		return false
	}
	from := m.First
	for from > 0 && (ranks[r.lower[from-1]] || statusWord(r.lower[from-1])) {
		from--
	}
	limit := from
	if limit > 0 && phrase.Possessive(r.lower[limit-1]) {
		limit--
	}
	g, ok := r.endingAt(limit)
	if !ok || r.kind(g) != graph.Group || g.Form != graph.ByName {
		return false
	}
	x.Rank = strings.Join(strings.Fields(phrase.Text(r.d, r.s, from, m.Limit)), " ")
	x.Key, x.Of, x.From = graph.Slug(x.Rank)+"-"+x.Key, g.Entities[0], g.First
	x.Definite = r.before(x.From, "the")
	return true
}

// statusBefore reads the status in front of the possessor: the former Israeli prime minister.
func (r *reader) statusBefore(x *Reading) {
	for x.From > 0 {
		st, ok := status[strings.TrimPrefix(r.lower[x.From-1], "then-")]
		if !ok || x.From > 1 && copulas[r.lower[x.From-2]] && entering[r.lower[x.From-1]] {
			return // was appointed | Norway's minister
		}
		if st != Current {
			x.Status = st
		}
		x.From--
	}
}

// rankBefore reads the rank in front of the possessor: first deputy Senate speaker.
func (r *reader) rankBefore(x *Reading) {
	limit := x.From
	for x.From > 0 && (ranks[r.lower[x.From-1]] || r.lower[x.From-1] == "acting") {
		x.From--
	}
	if x.From == limit {
		return
	}
	x.Rank = strings.Join(strings.Fields(phrase.Text(r.d, r.s, x.From, limit)), " ")
	x.Key = strings.ToLower(strings.ReplaceAll(x.Rank, " ", "-")) + "-" + x.Key
	r.statusBefore(x)
}

// owners are nouns that stand for a country or group named before: the country's foreign minister.
var owners = set("country nation kingdom state group organization organisation party movement company agency department ministry bloc body bank union")

// rule are words for a government that may stand between its country and an office.
var rule = set("regime government administration authorities monarchy junta")

var possessives = set("his her its their my our su sus")

// plain says whether token i is a word in small letters that may stand between a possessor and a title.
func (r *reader) plain(i int) bool {
	t := &r.s.Tokens[i]
	if phrase.Capital(t) || len(t.Text) < 3 || phrase.Article(r.lower[i]) || possessives[r.lower[i]] || prepositions[r.lower[i]] {
		return false
	}
	if partisan[r.lower[i]] {
		return true
	}
	if t.UPOS != "" {
		return t.UPOS == "ADJ" || t.UPOS == "ADV" || t.UPOS == "VERB" && t.Rel == "amod" || t.Rel == "amod" || t.Rel == "compound"
	}
	return strings.Contains(adjectiveEnds, r.lower[i][len(r.lower[i])-2:]) && !strings.HasSuffix(r.lower[i], "'s")
}

// partisan words stand in front of a party, whatever a tagger takes them for: a lawmaker of ruling X.
var partisan = set("ruling governing opposition")

// adjectiveEnds are the last letters of many adjectives, for sentences without tags.
const adjectiveEnds = "al ic ar ed ng ry ve st er"

// owns says whether an office may belong to what a mention names.
func (r *reader) owns(m *doc.Mention) bool {
	switch r.kind(m) {
	case graph.Country, graph.Group:
		return true
	case graph.Person:
		return phrase.Possessive(r.lower[m.Limit])
	}
	return false
}

func (r *reader) before(i int, word string) bool { return i > 0 && r.lower[i-1] == word }
