package when

import (
	"iter"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/graph"
	"entente/internal/extract/doc"
)

// word is a token or, where it holds a hyphen or a slash ("mid-March", "2024-02-06"), one part of it.
type word struct {
	token int
	text  string // lower case, without accents
	upper bool   // begins with a capital
}

// scanner looks for expressions from a given word on.
type scanner struct {
	*table
	words []word
}

func scan(s *doc.Sentence, t *table) *scanner {
	sc := &scanner{table: t, words: make([]word, 0, len(s.Tokens))}
	for i := range s.Tokens {
		for p := range pieces(s.Tokens[i].Text) {
			first, _ := utf8.DecodeRuneInString(p)
			sc.words = append(sc.words, word{i, folded(p), unicode.IsUpper(first)})
		}
	}
	return sc
}

// pieces parts a token at hyphens and slashes, which stay pieces of their own.
func pieces(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for s != "" {
			end := strings.IndexAny(s, "-–—/")
			if end < 0 {
				end = len(s)
			}
			if end == 0 {
				_, end = utf8.DecodeRuneInString(s)
			}
			if !yield(s[:end]) {
				return
			}
			s = s[end:]
		}
	}
}

// folded lowers a word and strips its accents; signs without letters or digits stay as they are.
func folded(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return r < 'a' || r > 'z' }) < 0 {
		return s
	}
	if w := graph.Words(s); len(w) == 1 {
		return w[0]
	}
	return s
}

func (s *scanner) at(i int) word {
	if i < 0 || i >= len(s.words) {
		return word{token: -1}
	}
	return s.words[i]
}

func (s *scanner) text(i int) string { return s.at(i).text }

// skip passes over a word of the set.
func (s *scanner) skip(i int, words map[string]bool) int {
	if words[s.text(i)] {
		return i + 1
	}
	return i
}

func (s *scanner) comma(i int) int {
	if s.text(i) == "," {
		return i + 1
	}
	return i
}

func (s *scanner) hyphen(i int) int {
	if s.text(i) == "-" {
		return i + 1
	}
	return i
}

// digits reads a number of so many digits.
func (s *scanner) digits(i, least, most int) (int, bool) {
	t := s.text(i)
	if len(t) < least || len(t) > most {
		return 0, false
	}
	n, ok := integer(t)
	return n, ok && n > 0
}

// integer reads digits. What can't be any, as most words, is not worth an error.
func integer(t string) (int, bool) {
	if t >= ":" { // the sign behind 9
		return 0, false
	}
	n, err := strconv.Atoi(t)
	return n, err == nil
}

func (s *scanner) year(i int) (int, bool) {
	y, ok := s.digits(i, 4, 4)
	return y, ok && y >= 1500 && y <= 2199
}

// dayOfMonth reads 5, 5th or 1º.
func (s *scanner) dayOfMonth(i int) (int, bool) {
	t := s.text(i)
	for _, suffix := range []string{"st", "nd", "rd", "th", "o", "º"} {
		t = strings.TrimSuffix(t, suffix)
	}
	n, ok := integer(t)
	return n, ok && n >= 1 && n <= 31 && len(t) <= 2
}

// ordinal reads 5th only.
func (s *scanner) ordinal(i int) (int, bool) {
	n, ok := s.dayOfMonth(i)
	return n, ok && strings.IndexFunc(s.text(i), unicode.IsLetter) > 0
}

// amount reads a count of units: digits or a number word.
func (s *scanner) amount(i int) (int, bool) {
	if n, ok := s.numbers[s.text(i)]; ok {
		return n, true
	}
	return s.digits(i, 1, 3)
}

func (s *scanner) month(i int) (int, bool) {
	m, ok := s.months[s.text(i)]
	return m, ok
}
