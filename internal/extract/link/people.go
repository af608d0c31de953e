package link

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// person is one person of the article with all names that it gives.
type person struct {
	words []string // of the longest name, folded
	name  string
	sex   string
	spans []int // in the order of the text
}

// persons sorts the names of persons by whom they name: full names first, then parts of them.
func (l *linker) persons() []person {
	var all []person
	order := l.longestFirst()
	for _, i := range order {
		x := &l.spans[i]
		words := nameWords(&l.d.Sentences[x.sentence], x.first, x.limit)
		if full := l.nicknamed[strings.Join(words, " ")]; full != nil {
			words = full
		}
		words = spelt(words)
		if len(words) == 0 {
			continue
		}
		p := l.whose(all, i, words)
		if p < 0 && (len(words) == 1 || len(words) == 2 && phrase.Glued(&l.d.Sentences[x.sentence], x.limit-1)) {
			p = l.nearly(all, i, words)
		}
		if p < 0 && len(words) > 1 {
			p = slices.IndexFunc(all, func(a person) bool { return nearlySame(a.words, words) })
		}
		if p < 0 && len(l.nicknamed) > 0 {
			p = slices.IndexFunc(all, func(a person) bool { return l.byNickname(a.words, words) })
		}
		if p < 0 {
			p = len(all)
			all = append(all, person{words: words, name: l.personName(x)})
		}
		all[p].spans = append(all[p].spans, i)
	}
	all = l.renamed(all)
	for p := range all {
		slices.Sort(all[p].spans)
		all[p].sex = l.sex(&all[p])
	}
	slices.SortStableFunc(all, func(a, b person) int { return a.spans[0] - b.spans[0] })
	return all
}

// stands says whether an acronym ends in the initials of a name of two words or more, with at most two more before them.
func stands(acronym, letters string) bool {
	missing := len(acronym) - len(letters)
	return len(letters) > 1 && len(acronym) > 2 && missing >= 0 && missing < 3 && strings.HasSuffix(strings.ToLower(acronym), letters)
}

// initials says whether a word in capitals may be the initials of somebody whom the article names in full.
func (l *linker) initials(word string) bool {
	return slices.ContainsFunc(l.personal, func(letters string) bool { return stands(word, letters) })
}

// personal gives the initials of all whom the tagger takes for persons.
func personal(d *doc.Document) []string {
	var out []string
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for _, n := range s.Names {
			if n.Type == doc.PER {
				out = append(out, initialsOf(nameWords(s, n.First, n.Limit)))
			}
		}
	}
	return out
}

// spelt gives the words of a name as far as spellings of foreign names within one article agree: Zelensky and Zelenskyy and
// Zelenski, Hussein and Husein. Short words have no letter to spare.
func spelt(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		if out[i] = w; len(w) > 4 {
			out[i] = string(slices.Compact([]rune(w)))
		}
		if stem := strings.TrimRight(out[i], "iy"); len(stem) > 3 && len(stem) < len(out[i]) {
			out[i] = stem + "i"
		}
	}
	return out
}

// renamed joins those whom the article calls by two names: "X, better known as Y".
func (l *linker) renamed(all []person) []person {
	for i := 1; i < len(l.spans); i++ {
		x, y := &l.spans[i-1], &l.spans[i]
		if x.sentence != y.sentence || x.kind != graph.Person || y.kind != graph.Person || !l.alias(x.sentence, x.limit, y.first) && !l.byname(x, y) {
			continue
		}
		a, b := owner(all, i-1), owner(all, i)
		if a >= 0 && b >= 0 && len(all[a].words) < len(all[b].words) {
			a, b = b, a
		}
		if a != b && a >= 0 && b >= 0 {
			all[a].spans = append(all[a].spans, all[b].spans...)
			all = slices.Delete(all, b, b+1)
		}
	}
	return all
}

// alias says whether the tokens between two names introduce the second as another name of the first.
func (l *linker) alias(sentence, first, limit int) bool {
	s := &l.d.Sentences[sentence]
	if limit-first > 9 || limit <= first {
		return false
	}
	var words []string
	for i := first; i < limit; i++ {
		if w := strings.ToLower(s.Tokens[i].Text); strings.Trim(w, ",“”\"'‘’()[]") != "" && len(w) > 1 {
			words = append(words, w)
		}
	}
	return calls(words)
}

// calls says whether words introduce another name: "popularly known as", "aka".
func calls(words []string) bool {
	words = slices.DeleteFunc(words, func(w string) bool { return degrees[w] })
	switch strings.Join(words, " ") {
	case "known as", "known by his nickname", "known by her nickname", "aka", "a.k.a.", "alias", "nicknamed", "dubbed", "called", "who is known as", "who is called", "conocido como", "conocida como":
		return true
	}
	return false
}

// degrees say how widely a name is known.
var degrees = set("better best also widely popularly commonly usually generally affectionately simply formerly previously locally internationally universally fondly otherwise")

// byname says whether a sentence or a clause begins with the other name of the person whose name follows: "Widely known as “Lu”, Luis Mora …".
func (l *linker) byname(x, y *span) bool {
	s := &l.d.Sentences[x.sentence]
	var words []string
	for i := x.first - 1; i >= 0 && len(words) < 4; i-- {
		w := strings.ToLower(s.Tokens[i].Text)
		if w == "," || w == "." {
			break
		}
		if strings.Trim(w, "“”\"'‘’") != "" {
			words = append([]string{w}, words...)
		}
	}
	for i := x.limit; i < y.first; i++ {
		if strings.Trim(s.Tokens[i].Text, ",“”\"'‘’") != "" {
			return false
		}
	}
	return y.first > x.limit && calls(words)
}

func owner(all []person, span int) int {
	return slices.IndexFunc(all, func(p person) bool { return slices.Contains(p.spans, span) })
}

// longestFirst gives the spans of persons: those of more words first, else in the order of the text.
func (l *linker) longestFirst() []int {
	var order []int
	size := map[int]int{}
	for i := range l.spans {
		if x := &l.spans[i]; x.kind == graph.Person {
			order = append(order, i)
			words := nameWords(&l.d.Sentences[x.sentence], x.first, x.limit)
			if l.nicknamed[strings.Join(words, " ")] == nil {
				size[i] = len(words)
			}
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return size[b] - size[a] })
	return order
}

// whose gives the person whom a name fits: the one named last before it, else the one named first; -1 for nobody.
func (l *linker) whose(all []person, i int, words []string) int {
	best, bestFit, bestAt := -1, 0, 0
	for p := range all {
		fit := fits(all[p].words, words)
		if fit == 0 || fit < 3 && l.namesake(&l.spans[i], all[p].words, words) {
			continue
		}
		at := nearest(all[p].spans, i)
		if fit > bestFit || fit == bestFit && at > bestAt {
			best, bestFit, bestAt = p, fit, at
		}
	}
	return best
}

// nearly gives the one person of whose full name a word is the initials, be its given name left out, or the surname but for one letter:
// AMLD for Anna Maria Lopez Dahl, Haugland for Hauglund, Lopez-Dalh for Anna Lopez-Dahl; -1 for nobody and several.
func (l *linker) nearly(all []person, i int, short []string) int {
	x := &l.spans[i]
	word, part := strings.Join(short, ""), len(short)
	shouted := part == 1 && phrase.Shouted(&l.d.Sentences[x.sentence].Tokens[x.first])
	found := -1
	for p := range all {
		words := all[p].words
		if n := len(words); n <= part || !(shouted && stands(word, initialsOf(words))) && !(len(word) > 5 && misspelt(strings.Join(words[n-part:], ""), word)) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = p
	}
	return found
}

func initialsOf(words []string) string {
	var out strings.Builder
	for _, w := range words {
		out.WriteByte(w[0])
	}
	return out.String()
}

// misspelt says whether two words begin alike and differ by one letter more, less or other, or by two letters that changed places.
func misspelt(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(a)-len(b) > 1 || a == b || a[0] != b[0] {
		return false
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	if len(a) > len(b) {
		return a[i+1:] == b[i:]
	}
	return a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// nearlySame says whether two names differ by one letter of one long word; of names of two words, that must be one that is no name
// in one of its spellings: Gerado for Gerardo, but not Mario for Maria.
func nearlySame(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	differ := 0
	for i := range a {
		if a[i] == b[i] {
			continue
		}
		if differ++; differ > 1 || len(a[i]) < 5 || !misspelt(a[i], b[i]) || len(a) == 2 && gazetteer.PersonWord(a[i]) && gazetteer.PersonWord(b[i]) {
			return false
		}
	}
	return true
}

// nearest ranks how near before i the last of the spans is; those behind it rank lowest.
func nearest(spans []int, i int) int {
	at := -1 << 30
	for _, j := range spans {
		if j < i {
			at = max(at, j)
		} else {
			at = max(at, -j)
		}
	}
	return at
}

// fits says how well a shorter name fits a full one: 3 the same words, 2 its surname, 1 its first word, 0 not at all.
func fits(full, short []string) int {
	joined := strings.Join(short, "")
	switch {
	case strings.Join(full, "") == joined:
		return 3
	case len(short) >= len(full) || len(short) > 1 && fathers(full, short[0]):
		return 0
	case full[len(full)-1] == short[len(short)-1] && subset(full, short) && (len(short) == 1 || full[0] == short[0] || len(short[0]) > 2):
		return 2
	case strings.HasSuffix(strings.Join(full, ""), joined) && len(joined) > 3:
		return 2
	case len(short) == 1 && full[0] == short[0], len(short) > 1 && slices.Equal(full[:len(short)], short):
		return 1
	case len(short) == 1 && slices.Contains(full, short[0]) && len(short[0]) > 2 && !fathers(full, short[0]):
		return 1
	case len(short) == 1 && len(full) > 2 && full[1] == short[0] && len(short[0]) == 2 && !smallWords[short[0]]:
		return 1 // Ip for Regina Ip Lau Suk-yee
	}
	return 0
}

// fathers says whether a name that begins with a word of a longer one is that of somebody's father: Khalid, and Khalid Al Tide, for Omar bin
// Khalid Al Tide.
func fathers(full []string, word string) bool {
	i := slices.Index(full, word)
	return i > 0 && (full[i-1] == "bin" || full[i-1] == "ibn" || full[i-1] == "bint")
}

// namesake says whether an Arabic name is that of somebody's father, whose own name stands before it without "bin": Salman Al-Omar
// Al-Said for Nasser Salman Al-Omar Al-Said.
func (l *linker) namesake(x *span, full, short []string) bool {
	n := len(full) - len(short)
	if n != 1 || len(short) < 3 || !slices.Equal(full[n:], short) {
		return false
	}
	if _, given := gazetteer.GivenName(short[0]); !given {
		return false
	}
	return slices.ContainsFunc(l.d.Sentences[x.sentence].Tokens[x.first:x.limit], func(t doc.Token) bool {
		w := strings.ToLower(t.Text)
		return arabicArticle(w) || strings.HasPrefix(w, "al-")
	})
}

// smallWords stand in names and name nobody alone.
var smallWords = set("al el de da do di du le la li bin ben van von der den dos das abu ibn st")

// subset says whether all of the short name's words stand in the full one, in order.
func subset(full, short []string) bool {
	i := 0
	for _, w := range full {
		if i < len(short) && short[i] == w {
			i++
		}
	}
	return i == len(short)
}

// personName is the name as written, with single spaces and without stray ones at hyphens.
func (l *linker) personName(x *span) string {
	name := strings.Join(strings.Fields(phrase.Text(l.d, &l.d.Sentences[x.sentence], x.first, x.limit)), " ")
	name = strings.NewReplacer(" - ", "-", "- ", "-", " -", "-").Replace(name)
	if !strings.ContainsAny(name, "‘“\"") && strings.Count(name, "'") < 2 {
		name = strings.NewReplacer("’ ", "’", "' ", "'").Replace(name)
	}
	if letters := strings.ToUpper(name); letters == name && len(name) > 3 {
		return titleCase(name)
	}
	return name
}

func titleCase(s string) string {
	words := strings.Fields(strings.ToLower(s))
	for i, w := range words {
		r := []rune(w)
		words[i] = strings.ToUpper(string(r[:1])) + string(r[1:])
	}
	return strings.Join(words, " ")
}

// sex is what titles and honorifics before a name tell, else the given name.
func (l *linker) sex(p *person) string {
	for _, i := range p.spans {
		x := &l.spans[i]
		s := &l.d.Sentences[x.sentence]
		if x.first > 0 {
			if sex, _ := phrase.Honorific(s.Tokens[x.first-1].Text); sex != "" {
				return sex
			}
		}
		for _, t := range l.titles[x.sentence] {
			if t.Limit == x.first && t.Sex != "" {
				return t.Sex
			}
		}
	}
	if len(p.words) > 1 {
		switch sex, _ := gazetteer.GivenName(p.words[0]); sex {
		case gazetteer.Male:
			return "m"
		case gazetteer.Female:
			return "f"
		}
	}
	return ""
}
