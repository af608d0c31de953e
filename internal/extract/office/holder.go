package office

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// holder finds the person beside the title who is said to hold it: by the words between, else by the tree.
func (r *reader) holder(x *Reading) {
	if r.kinOf(x) {
		if !r.next(x) || x.Rule != "title+name" {
			x.Holder, x.Rule = None, ""
		}
		return
	}
	for _, find := range [...]func(*Reading) bool{r.appointed, r.next, r.apposed, r.predicated, r.distant, r.kept, r.signed, r.bound} {
		if find(x) {
			return
		}
	}
}

// holds notes the holder and the words that tie him to the title.
func (r *reader) holds(x *Reading, m *doc.Mention, rule string) bool {
	x.Holder, x.Rule = m.Entities[0], rule
	x.first, x.limit = min(m.First, x.First), max(m.Limit, x.End)
	return true
}

func (r *reader) person(m *doc.Mention, ok bool) bool { return ok && r.kind(m) == graph.Person }

// next finds the name behind the title, at once or after a comma: Prime Minister X; the foreign minister, X.
func (r *reader) next(x *Reading) bool {
	at, rule := x.End, "title+name"
	if b := r.behindBrackets(at); b == at+3 && phrase.Shouted(&r.s.Tokens[at+1]) && b < len(r.lower) && r.lower[b] == "," {
		at = b // the Inspector General (IG), X
	}
	if at < len(r.lower) && r.lower[at] == "," {
		rule = "title,name"
		at++
		if x.Plural {
			return false
		}
	}
	for at < len(r.lower) && !r.holderAt(at) && (titleWord(r.lower[at]) || r.honorific(at)) {
		at++
	}
	if at > 1 && at+1 < len(r.lower) && r.lower[at] == "," && excellencies[r.lower[at-1]] {
		at++
	}
	at = r.behindAge(at)
	if limit, former := Retired(r.lower, at); limit > at {
		at = limit
		if former {
			x.Status = Former
		}
	}
	m, ok := r.at(at)
	if !r.person(m, ok) && rule == "title,name" && !x.Plural {
		m, ok = r.at(r.skipHonorifics(r.skipCourtesies(at)))
	}
	if !r.person(m, ok) {
		m, ok = r.behindAnd(at)
	}
	if !r.person(m, ok) {
		m, ok = r.at(r.skipHonorifics(r.skipCourtesies(r.behindBrackets(at))))
	}
	if !r.person(m, ok) && at+1 < len(r.lower) && (r.lower[at] == "(" || r.lower[at] == "is" || r.lower[at] == "was") {
		m, ok = r.at(r.skipHonorifics(r.skipRanks(at + 1)))
		ok = ok && (r.lower[at] != "(" || m.Limit-m.First > 1 && m.Limit < len(r.lower) && r.lower[m.Limit] == ")")
		rule = "title is name"
	}
	if !r.person(m, ok) {
		return false
	}
	if rule == "title,name" && (r.listedAside(x, m) || r.opened(x, m)) {
		return false
	}
	if m.Limit+1 < len(r.lower) && x.Of == None {
		r.ownerBehind(x, m)
	}
	return r.holds(x, m, rule)
}

// opened says whether a title ends the phrase that a sentence opens with, and the name behind the comma is its subject: At a dinner with
// the minister, | X | said.
func (r *reader) opened(x *Reading, m *doc.Mention) bool {
	t := &r.s.Tokens[m.Head]
	if t.Head < m.Limit || !strings.HasPrefix(t.Rel, "nsubj") || r.s.Tokens[t.Head].Head >= 0 || m.Limit >= len(r.lower) || r.s.Tokens[x.Noun].Head == m.Head {
		return false
	}
	next, first := &r.s.Tokens[m.Limit], &r.s.Tokens[0]
	return (next.UPOS == "VERB" || next.UPOS == "AUX") && (first.UPOS == "ADP" || first.UPOS == "SCONJ" || first.UPOS == "VERB") && x.From > 1 && r.s.Tokens[x.From-1].UPOS == "ADP"
}

// listedAside says whether a title stands between two names of a list in which each is followed by his own: X, consul, | Y |, ambassador.
func (r *reader) listedAside(x *Reading, m *doc.Mention) bool {
	if x.From < 2 || r.lower[x.From-1] != "," || m.Limit+1 >= len(r.lower) || r.lower[m.Limit] != "," {
		return false
	}
	before, ok := r.endingAt(r.asideStart(x.From - 1))
	if !r.person(before, ok) || r.follows(before) {
		return false
	}
	for i := m.Limit + 1; i < len(r.lower) && i < m.Limit+6 && r.lower[i] != ","; i++ {
		if r.titled(i) {
			return true
		}
	}
	return false
}

// follows says whether a name stands behind a title and a comma, in a list that goes on so: the head of the fund, | X |, the consul, Y.
func (r *reader) follows(m *doc.Mention) bool {
	for k := len(r.done) - 1; k >= 0 && r.done[k].Sentence == r.i; k-- {
		if y := &r.done[k]; y.Holder == m.Entities[0] && y.Rule == "title,name" && y.End < m.First {
			return true
		}
	}
	return false
}

// behindAge is the token behind the words for somebody's age: the president, 62-year-old | X; the same token where none stand there.
func (r *reader) behindAge(at int) int {
	i := at
	for i < len(r.lower) && i < at+5 && (r.lower[i] == "-" || r.lower[i] == "year" || r.lower[i] == "old" || r.lower[i][0] >= '0' && r.lower[i][0] <= '9') {
		i++
	}
	if i > at && strings.HasSuffix(r.lower[i-1], "old") {
		return i
	}
	return at
}

// skipHonorifics is the token behind the honorifics that begin at a token.
func (r *reader) skipHonorifics(at int) int {
	for at < len(r.lower) {
		switch {
		case r.honorific(at), r.lower[at] == "the" && at+1 < len(r.lower) && r.honorific(at+1):
			at++
		case (r.lower[at] == "his" || r.lower[at] == "her") && at+2 < len(r.lower) && excellencies[r.lower[at+1]]:
			if at += 2; r.lower[at] == "," {
				at++ // his excellency, X
			}
		default:
			return at
		}
	}
	return at
}

// excellencies are what the holders of high offices are called by behind "his" and "her".
var excellencies = set("excellency highness majesty honour honor eminence")

// behindBrackets is the token behind a remark in brackets; the same token where none stands there.
func (r *reader) behindBrackets(at int) int {
	if at >= len(r.lower) || r.lower[at] != "(" {
		return at
	}
	for i := at + 1; i < len(r.lower) && i < at+5; i++ {
		if r.lower[i] == ")" {
			return i + 1
		}
	}
	return at
}

// skipRanks is the token behind the titles that begin at a token: the army's spokesman (Major General X).
func (r *reader) skipRanks(at int) int {
	for {
		t, ok := r.titleAt(at)
		if !ok {
			return at
		}
		at = t.Limit
	}
}

// skipCourtesies is the token behind the ranks and the bare "Ambassador" that begin at a token, which stand before a name
// beside an office: the envoy for the lakes, Ambassador X.
func (r *reader) skipCourtesies(at int) int {
	for {
		t, ok := r.titleAt(at)
		if !ok || t.Class != Rank && t.Key != "ambassador" && t.Key != "senator" {
			return at
		}
		at = t.Limit
	}
}

// Retired is the limit of "(retd)" or "(Dr)" between a title and a name, and whether it says that the title is a former one.
func Retired(lower []string, at int) (limit int, former bool) {
	if at+2 >= len(lower) || lower[at] != "(" || lower[at+2] != ")" {
		return at, false
	}
	switch strings.TrimSuffix(lower[at+1], ".") {
	case "retd", "ret", "rtd", "retired", "r":
		return at + 3, true
	case "dr", "prof", "acting", "eng":
		return at + 3, false
	}
	return at, false
}

// behindAnd finds the name behind what else its holder is: lawmaker and singer X.
func (r *reader) behindAnd(at int) (*doc.Mention, bool) {
	if at >= len(r.lower) || r.lower[at] != "and" && r.lower[at] != "y" {
		return nil, false
	}
	for i := at + 1; i < len(r.lower) && i < at+7; i++ {
		if m, ok := r.at(i); ok {
			return m, i > at+1
		}
		if t := &r.s.Tokens[i]; i > at+3 && t.UPOS != "NOUN" && t.UPOS != "PROPN" {
			return nil, false
		}
		if phrase.Capital(&r.s.Tokens[i]) && (i > at+1 || i+1 < len(r.lower) && phrase.Capital(&r.s.Tokens[i+1])) || prepositions[r.lower[i]] || phrase.Article(r.lower[i]) || english[r.lower[i]] != nil {
			return nil, false
		}
	}
	return nil, false
}

// titleWord says whether a word may stand between a title and a name: an honorific, a rank.
func titleWord(w string) bool {
	_, ok := phrase.Honorific(w)
	return ok || titleWords[strings.TrimSuffix(w, ".")]
}

var titleWords = set("sp asp dsp csp ssp dcp acp dig aig cp el general gen his her royal imperial rt right sri seri tan")

// ownerBehind reads the country behind the name: President X of Y; and the body: Policy Chief X of the ruling Y Party.
func (r *reader) ownerBehind(x *Reading, m *doc.Mention) {
	at := m.Limit
	if r.lower[at] == "," && x.Class == Aide && at+2 < len(r.lower) {
		at++ // analyst X, of the Harbour Institute
	}
	w := r.lower[at]
	if w != "of" && w != "de" && !((x.Class == Aide || x.Class == Lawmaker) && (w == "from" || w == "at" || w == "with")) {
		return
	}
	at++
	for at < len(r.lower)-1 && (phrase.Article(r.lower[at]) || r.plain(at)) {
		at++
	}
	o, ok := r.at(r.behindSort(r.behindBasis(at)))
	if !ok || r.describes(o) {
		return
	}
	if (w == "of" || w == "de") && o.Form == graph.ByName && r.municipal(x, &r.scene.Entities[o.Entities[0]]) && (x.base != "president" || r.provincial(&r.scene.Entities[o.Entities[0]])) {
		x.Of, x.limit = o.Entities[0], o.Limit // Governor X of Y
		return
	}
	if r.kind(o) == graph.Country && x.base == "secretary-general" {
		return // Secretary General X of Togo, of a union
	}
	if k := r.kind(o); k == graph.Country && w == "of" || k == graph.Country && w == "de" || k == graph.Group && !ofState(x) && o.Form == graph.ByName {
		x.Of, x.limit = o.Entities[0], o.Limit
	}
}

// apposed finds the name before the title and a comma: X, the foreign minister.
func (r *reader) apposed(x *Reading) bool {
	i := x.From
	if m, ok := r.endingAt(i); r.person(m, ok) && i == x.First && !x.Name && phrase.Capital(&r.s.Tokens[i]) && phrase.Capital(&r.s.Tokens[x.Noun]) {
		return r.holds(x, m, "name title")
	}
	at := r.once(i)
	if at < 2 || r.lower[at-1] != "," && r.lower[at-1] != "(" && r.lower[at-1] != "–" && r.lower[at-1] != "—" {
		return false
	}
	m, ok := r.endingAt(r.asideStart(at - 1))
	if !r.person(m, ok) || r.othersBehind(x) || r.acts(x) {
		return false
	}
	if at < i {
		x.Status = Former
	}
	return r.holds(x, m, "name,title")
}

// kept finds the name between "with" and "as": the party will go on with X as its leader.
func (r *reader) kept(x *Reading) bool {
	if !r.before(x.From, "as") {
		return false
	}
	m, ok := r.endingAt(x.From - 1)
	return r.person(m, ok) && r.before(m.First, "with") && r.holds(x, m, "as-title")
}

// acts says whether a bare title behind a comma is the subject of the verb that follows at once, as no apposition is: together
// with the governor, X, the president opened the bridge.
func (r *reader) acts(x *Reading) bool {
	if !x.Definite || x.End > x.Limit || x.End >= len(r.lower) {
		return false
	}
	t, next := &r.s.Tokens[x.Noun], &r.s.Tokens[x.End]
	return t.Head >= x.End && strings.HasPrefix(t.Rel, "nsubj") && (next.UPOS == "VERB" || next.UPOS == "AUX")
}

// othersBehind says whether a title goes on to another in front of a name, which is then that of both: President X, Deputy
// Prime Minister and Foreign Minister Y.
func (r *reader) othersBehind(x *Reading) bool {
	if x.End+1 >= len(r.lower) || x.From != x.First || !phrase.Capital(&r.s.Tokens[x.Noun]) {
		return false
	}
	switch r.lower[x.End] {
	case "and", "&", "-", "–", "/":
		t, ok := r.titleAt(x.End + 1)
		return ok && t.Class != Rank && phrase.Capital(&r.s.Tokens[t.Noun]) && r.holderBehind(t.Limit) != nil
	}
	return false
}

// distant finds the name behind a longer complement: the leader of the party in the senate, X.
func (r *reader) distant(x *Reading) bool {
	if !x.Definite || x.Plural {
		return false
	}
	for i := x.End; i+1 < len(r.lower) && i < x.End+9; i++ {
		m, ok := r.at(i)
		if r.person(m, ok) || r.titled(i) {
			return false
		}
		if r.lower[i] != "," {
			continue
		}
		m, ok = r.at(i + 1)
		return r.person(m, ok) && m.Limit < len(r.lower) && (r.lower[m.Limit] == "," || r.lower[m.Limit] == ".") && r.near(x, m) && r.holds(x, m, "title…,name")
	}
	return false
}

// predicated finds the name that is said to be the title: X is, was, became, who is, as.
func (r *reader) predicated(x *Reading) bool {
	post := r.role(x.From)
	i, seen, entered := r.insertion(post)-1, false, entering[r.lower[x.First]]
	last := i
	for n := 0; i >= 0 && n < 7 && (copulas[r.lower[i]] || post < x.From && tenure[r.lower[i]]); n++ {
		seen = seen || !weak[r.lower[i]]
		if bygone[r.lower[i]] && !(tenure[r.lower[i]] && (r.before(i, "has") || r.before(i, "have"))) {
			x.Status = Former
		}
		entered = entered || entering[r.lower[i]]
		i--
	}
	if !seen || i < 0 || x.From-i == 2 && r.lower[x.From-1] == "as" && phrase.Parsed(r.s) {
		return false
	}
	if entered && x.Status == Former {
		x.Status = Current
	}
	m, ok := r.endingAt(i + 1)
	if !r.person(m, ok) && entered && r.lower[i+1] == "," {
		m, ok = r.endingAt(r.beforeClause(i + 2)) // X, head of the office, elected chairman
		return r.person(m, ok) && r.holds(x, m, "name-is-title")
	}
	if ok && r.lower[i+1] == "," && i+2 <= last && finite[r.lower[i+2]] && r.aside(m) {
		return false
	}
	return r.person(m, ok) && r.holds(x, m, "name-is-title")
}

// What may stand between a name and the title that it is said to be: those that put it in the past, those that only "the post of" may
// follow, words that alone say nothing, those which say that an office begins, and all others.
var (
	bygone   = set("was served worked held occupied filled era fue")
	tenure   = set("hold holds held holding occupy occupies occupied occupying fill fills filled")
	weak     = set(weakWords)
	entering = set(enteringWords)
	copulas  = set(weakWords, enteringWords, `is are was were become remains remain been served serves serving worked works working as formerly es era fue quien como
		sido ha take taking assume assumes selected act acts continue continues continued stay stays stayed being be`)
)

const (
	weakWords     = ", on up to will now also currently over in has have who acting office"
	enteringWords = `took takes assumed chosen picked nominated sworn appointed elected named became becomes reelected re-elected reappointed announced
		declared confirmed proclaimed designated installed promoted inaugurated`
)

// finite are the copulas that go on with the sentence behind a comma.
var finite = set("is was became becomes remains remained served serves es era fue")

// aside says whether a name before a comma belongs to what only describes the subject: X, who has often met Y, was minister.
func (r *reader) aside(m *doc.Mention) bool {
	return phrase.Parsed(r.s) && !strings.HasPrefix(r.s.Tokens[m.Head].Rel, "nsubj")
}
