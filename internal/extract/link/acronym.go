package link

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// expand reads short names that the article introduces in brackets, "Economic Community (EC)", and finds them again.
func (l *linker) expand() {
	short := map[string]int{}
	for i := range l.spans {
		if a, ok := l.introduced(&l.spans[i]); ok && !l.ofPart(&l.spans[i]) {
			if _, known := short[a]; !known {
				short[a] = i
			}
		}
	}
	l.initialled(short)
	if len(short) == 0 {
		return
	}
	var more []span
	for i := range l.d.Sentences {
		more = append(more, l.shortNames(i, short)...)
	}
	l.spans = append(l.spans, more...)
	l.sort()
	l.spans = slices.DeleteFunc(l.spans, func(x span) bool { return x.rank < 0 })
}

// introduced gives the short name in brackets or in quotation marks behind a group, either of which may be a possessive: the
// Fisheries Fund's (FF) budget, the Fisheries Fund (FF's) budget, the Fisheries Fund “Nordifisk”.
func (l *linker) introduced(x *span) (string, bool) {
	s := &l.d.Sentences[x.sentence]
	if x.kind == graph.Person || x.kind == graph.City || x.limit-x.first < 2 {
		return "", false
	}
	open := behindPossessive(s, x.limit)
	if t, ok := quoted(s, open); ok && x.kind == graph.Group && x.limit-x.first > 2 {
		return t.Text, coined(t)
	}
	if open+2 >= len(s.Tokens) || s.Tokens[open].Text != "(" {
		return "", false
	}
	if end := behindPossessive(s, open+2); end >= len(s.Tokens) || s.Tokens[end].Text != ")" {
		return "", false
	}
	t := &s.Tokens[open+1]
	if x.kind == graph.Country {
		return t.Text, t.Text == l.letters(x)
	}
	return t.Text, len(t.Text) > 1 && (phrase.Shouted(t) || initials(s, x, t.Text) || x.kind == graph.Group && coined(t))
}

// quoted gives the one word between quotation marks at a token.
func quoted(s *doc.Sentence, at int) (*doc.Token, bool) {
	if at+2 >= len(s.Tokens) || !quotes[s.Tokens[at].Text] || !quotes[s.Tokens[at+2].Text] {
		return nil, false
	}
	return &s.Tokens[at+1], true
}

var quotes = set("\" “ ” ' ‘ ’ `` ''")

// behindPossessive skips a possessive ending.
func behindPossessive(s *doc.Sentence, at int) int {
	if at < len(s.Tokens) && phrase.Possessive(s.Tokens[at].Text) {
		return at + 1
	}
	return at
}

// coined says whether a word is none that is known, as short names of bodies are in languages with long ones: Nordifisk.
func coined(t *doc.Token) bool {
	word := strings.ToLower(t.Text)
	return phrase.Capital(t) && t.UPOS == "PROPN" && len(word) < 12 && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") == "" &&
		gazetteer.Find(t.Text).Empty() && !gazetteer.PersonWord(t.Text) && !calendar[word] && !captions[word]
}

// captions are what else stands in brackets behind a name.
var captions = set("reuters photo file left right center centre pictured above below front back middle top bottom seated standing courtesy opposition ruling independent")

// initialled reads a short name that the article doesn't introduce where its letters begin the words of just one group of it:
// the Nordic Fisheries Board and, later, NFB.
func (l *linker) initialled(short map[string]int) {
	long := map[string]int{}
	for i := range l.spans {
		x := &l.spans[i]
		if x.kind != graph.Group || x.nested || len(x.options) > 0 {
			continue
		}
		a := l.letters(x)
		switch j, ok := long[a]; {
		case !ok:
			long[a] = i
		case j >= 0 && l.key(&l.spans[j]) != l.key(x):
			long[a] = -1 // several
		}
	}
	for i := range l.spans {
		x := &l.spans[i]
		t := &l.d.Sentences[x.sentence].Tokens[x.first]
		if x.limit-x.first != 1 || len(x.options) > 0 || !phrase.Shouted(t) {
			continue
		}
		if _, known := short[t.Text]; known {
			continue
		}
		if j, ok := long[t.Text]; ok && j >= 0 {
			short[t.Text] = j
		}
	}
}

// letters are the capitals that the words of a name begin with; empty for a name of one word.
func (l *linker) letters(x *span) string {
	var out strings.Builder
	for _, t := range l.d.Sentences[x.sentence].Tokens[x.first:x.limit] {
		if phrase.Capital(&t) {
			out.WriteByte(t.Text[0])
		}
	}
	if out.Len() < 2 {
		return ""
	}
	return out.String()
}

// ofPart says whether the short name behind a group is that of a part of its name: Commission of the African Union (AU).
func (l *linker) ofPart(x *span) bool {
	for i := range l.spans {
		y := &l.spans[i]
		if y.sentence != x.sentence || !y.nested || !x.covers(y) || y.limit != x.limit || len(y.options) == 0 {
			continue
		}
		for j := range l.spans {
			z := &l.spans[j]
			if z.sentence == x.sentence && z.first == x.limit+1 && len(z.options) > 0 && z.options[0].entry == y.options[0].entry {
				return true
			}
		}
	}
	return false
}

// initials says whether a short name begins with the first letter of the long one and has capitals within, or goes on to the
// beginning of its last word: Ministry of Tourism (Mitour).
func initials(s *doc.Sentence, x *span, a string) bool {
	if strings.EqualFold(a[:1], s.Tokens[x.first].Text[:1]) && strings.ToLower(a[1:]) != a[1:] {
		return true
	}
	last := s.Tokens[x.limit-1].Text
	return phrase.Capital(&s.Tokens[x.limit+1]) && strings.EqualFold(a[:1], s.Tokens[x.first].Text[:1]) && len(a) > 4 && len(last) > 3 && strings.HasSuffix(strings.ToLower(a), strings.ToLower(last[:3]))
}

// shortNames finds the short names in a sentence; each refers to the group of its long form.
func (l *linker) shortNames(i int, short map[string]int) []span {
	s := &l.d.Sentences[i]
	limit := readable(l.d, s)
	var out []span
	for at := range limit {
		long, ok := short[s.Tokens[at].Text]
		if !ok {
			continue
		}
		x := span{sentence: i, first: at, limit: at + 1, kind: l.spans[long].kind, form: graph.ByName, rank: rankBody, confidence: 900}
		if !l.take(&x, long) {
			continue
		}
		x.long = l.key(&l.spans[long])
		out = append(out, x)
	}
	return out
}

// kin says whether a long name has a word of the name of what its short form is known for elsewhere: not the Allied Democratic
// Forces where the article has an Arctic Drilling Firm (ADF).
func (l *linker) kin(long *span, entry gazetteer.Entry) bool {
	words := graph.Words(entry.Name())
	return slices.ContainsFunc(l.d.Sentences[long.sentence].Tokens[long.first:long.limit], func(t doc.Token) bool {
		return len(t.Text) > 3 && slices.Contains(words, nameKey(t.Text))
	})
}

// take makes way for a short name: what stands at exactly this place goes, and lends its reading to a long form that has none.
func (l *linker) take(x *span, long int) bool {
	for i := range l.spans {
		y := &l.spans[i]
		if y.sentence != x.sentence || !y.overlaps(x) {
			continue
		}
		if y.first != x.first || y.limit != x.limit {
			return false
		}
		if len(l.spans[long].options) == 0 && len(y.options) > 0 && y.options[0].kind == graph.Group && l.kin(&l.spans[long], y.options[0].entry) {
			l.spans[long].options = y.options
		}
		y.rank = -1
	}
	return true
}
