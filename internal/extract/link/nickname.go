package link

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// nicknames notes by what other name the article says that it calls somebody, and finds that name wherever it stands alone: Omar Sol,
// known as Abu Tide; Omar Sol “Renko”.
func (l *linker) nicknames() {
	l.nicknamed = map[string][]string{}
	var single []string
	for i := range l.spans {
		x := &l.spans[i]
		if x.kind != graph.Person || x.limit-x.first < 2 {
			continue
		}
		s := &l.d.Sentences[x.sentence]
		at := nicknameAt(s, x.limit)
		if at < 0 {
			continue
		}
		limit := at + 1
		for _, y := range l.spans {
			if y.sentence == x.sentence && y.first == at && y.kind == graph.Person {
				limit = max(limit, y.limit)
			}
		}
		if limit == at+1 && !coined(&s.Tokens[at]) {
			continue
		}
		full, other := nameWords(s, x.first, x.limit), strings.Join(nameWords(s, at, limit), " ")
		if l.nicknamed[other] == nil {
			l.nicknamed[other] = full
		}
		if limit == at+1 {
			single = append(single, s.Tokens[at].Text)
		}
	}
	l.standAlone(single)
}

// byNickname says whether a name is a part of what somebody is called besides: Al-Tide for Omar Sol, known as Abu Said al-Tide.
func (l *linker) byNickname(full, words []string) bool {
	for other, whose := range l.nicknamed {
		if slices.Equal(whose, full) && fits(strings.Fields(other), words) > 0 {
			return true
		}
	}
	return false
}

// standAlone finds the single words by which persons are called.
func (l *linker) standAlone(names []string) {
	if len(names) == 0 {
		return
	}
	var more []span
	for i := range l.d.Sentences {
		s := &l.d.Sentences[i]
		for at := range readable(l.d, s) {
			if !slices.Contains(names, s.Tokens[at].Text) {
				continue
			}
			x := span{sentence: i, first: at, limit: at + 1, kind: graph.Person, form: graph.ByName, confidence: 800}
			if l.free(l.in(i), &x) {
				more = append(more, x)
			}
		}
	}
	l.spans = slices.DeleteFunc(l.spans, func(x span) bool { return x.rank < 0 })
	l.spans = append(l.spans, more...)
	l.sort()
}

// nicknameAt is the token at which the other name of somebody begins whose name ends before a token; -1 where none is told.
func nicknameAt(s *doc.Sentence, at int) int {
	i, told := at, false
	for ; i < len(s.Tokens) && i < at+7; i++ {
		w := strings.ToLower(s.Tokens[i].Text)
		if w == "as" && i > at && s.Tokens[i-1].Text == "known" || aliasWords[w] {
			told = true
		} else if !beforeAlias[w] {
			break
		}
	}
	if i >= len(s.Tokens) || !phrase.Capital(&s.Tokens[i]) {
		return -1
	}
	if told {
		return i
	}
	if i == at+1 && quotes[s.Tokens[at].Text] && closes(s, i+1) {
		return i
	}
	return -1
}

// closes says whether a quotation ends at a token, or behind the mark there.
func closes(s *doc.Sentence, at int) bool {
	if at < len(s.Tokens) && (s.Tokens[at].Text == "." || s.Tokens[at].Text == ",") {
		at++
	}
	return at < len(s.Tokens) && quotes[s.Tokens[at].Text]
}

// aliasWords lead to somebody's other name; beforeAlias are what may stand before them and behind them.
var (
	aliasWords  = set("alias aka a.k.a a.k.a. nicknamed")
	beforeAlias = set(", ( also better popularly widely commonly otherwise known by his her the nom de guerre alias code-name codename nickname \" “ ‘ ' `` as")
)
