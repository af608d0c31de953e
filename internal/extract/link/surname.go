package link

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// surnames finds further words that name a person whose full name the article gives.
func (l *linker) surnames() {
	parts := l.nameParts()
	if len(parts) == 0 {
		return
	}
	var more []span
	for i := range l.d.Sentences {
		s := &l.d.Sentences[i]
		taken := l.in(i)
		limit := readable(l.d, s)
		for at := 0; at < limit; at++ {
			if !phrase.Capital(&s.Tokens[at]) || len(parts[nameKey(s.Tokens[at].Text)]) == 0 {
				continue
			}
			x := span{sentence: i, first: articleBefore(s, at), limit: at + 1, kind: graph.Person, form: graph.ByName, confidence: 850}
			x.limit = whole(s, at, parts[nameKey(s.Tokens[at].Text)])
			if l.free(taken, &x) {
				more = append(more, x)
				at = x.limit - 1
			}
		}
	}
	l.spans = slices.DeleteFunc(l.spans, func(x span) bool { return x.rank < 0 })
	l.spans = append(l.spans, more...)
	l.sort()
}

func (l *linker) sort() {
	slices.SortStableFunc(l.spans, func(a, b span) int {
		if a.sentence != b.sentence {
			return a.sentence - b.sentence
		}
		if a.first != b.first {
			return a.first - b.first
		}
		return b.limit - a.limit
	})
}

// in gives the indexes of the spans of a sentence.
func (l *linker) in(sentence int) []int {
	var out []int
	for i := range l.spans {
		if l.spans[i].sentence == sentence {
			out = append(out, i)
		}
	}
	return out
}

// whole is the limit of the longest full name that begins at a token, else of the one word.
func whole(s *doc.Sentence, at int, names [][]string) int {
	best := at + 1
	for _, words := range names {
		i, n := at, 0
		for ; i < len(s.Tokens) && n < len(words); i++ {
			k := nameKey(s.Tokens[i].Text)
			if k == words[n] {
				n++
			} else if k != "" && !arabicArticle(k) {
				break
			}
		}
		if n == len(words) {
			best = max(best, i)
		}
	}
	return best
}

// nameParts gives the full names by their first and last words.
func (l *linker) nameParts() map[string][][]string {
	parts := map[string][][]string{}
	seen := map[string]bool{}
	for i := range l.spans {
		x := &l.spans[i]
		if x.kind != graph.Person || x.limit-x.first < 2 {
			continue
		}
		words := nameWords(&l.d.Sentences[x.sentence], x.first, x.limit)
		if key := strings.Join(words, " "); len(words) > 1 && !seen[key] {
			seen[key] = true
			last := words[len(words)-1]
			parts[last] = append(parts[last], words)
			parts[words[0]] = append(parts[words[0]], words)
		}
	}
	return parts
}

// free says whether a surname may stand at x: where nothing is, or in place of a weak reading, which it then takes over.
func (l *linker) free(taken []int, x *span) bool {
	for _, i := range taken {
		y := &l.spans[i]
		if !y.overlaps(x) {
			continue
		}
		weak := y.first >= x.first && y.limit <= x.limit && y.kind != graph.Person && (y.kind == graph.City || len(y.options) == 0 || x.limit-x.first > 1)
		if !weak {
			return false
		}
		y.rank = -1
	}
	return true
}

// articleBefore takes the Arabic article in front of a surname into it: El-Sisi, Al Hajraf.
func articleBefore(s *doc.Sentence, at int) int {
	i := at - 1
	if i > 0 && s.Tokens[i].Text == "-" && phrase.Glued(s, at) {
		i--
	}
	if i >= 0 && arabicArticle(strings.ToLower(s.Tokens[i].Text)) {
		return i
	}
	return at
}

func arabicArticle(w string) bool { return w == "al" || w == "el" || w == "ul" }

// nameWords are the folded words of a person's name without articles, hyphens and initials' stops.
func nameWords(s *doc.Sentence, first, limit int) []string {
	var out []string
	for i := first; i < limit; i++ {
		if k := nameKey(s.Tokens[i].Text); k != "" && !arabicArticle(k) {
			out = append(out, k)
		}
	}
	return out
}

func nameKey(word string) string { return strings.Join(graph.Words(word), "") }
