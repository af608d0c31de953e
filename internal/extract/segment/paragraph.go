package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/internal/extract/doc"
)

// line is one line of text without the white space around it; blank lines have start == end.
type line struct{ start, end int }

func (l line) blank() bool { return l.start == l.end }

// paragraphs cuts text at line breaks; lines that were wrapped by hand are joined again.
func paragraphs(text string) []doc.Paragraph {
	ls := lines(text)
	width := wrapWidth(text, ls)
	var out []doc.Paragraph
	for i, l := range ls {
		if l.blank() {
			continue
		}
		if n := len(out); n > 0 && i > 0 && !ls[i-1].blank() && wrapped(text, ls[i-1], l, width) {
			out[n-1].End = l.end
			continue
		}
		out = append(out, doc.Paragraph{Start: l.start, End: l.end})
	}
	return out
}

// lines finds the trimmed extent of each line.
func lines(text string) []line {
	var out []line
	for start := 0; start < len(text); {
		end := len(text)
		next := end
		if i := strings.IndexAny(text[start:], "\n\r\u2028\u2029"); i >= 0 {
			end = start + i
			_, size := utf8.DecodeRuneInString(text[end:])
			next = end + size
			if strings.HasPrefix(text[end:], "\r\n") {
				next = end + 2
			}
		}
		out = append(out, trim(text, start, end))
		start = next
	}
	return out
}

// trim narrows an extent by the white space at its ends.
func trim(text string, start, end int) line {
	s := text[start:end]
	start += len(s) - len(strings.TrimLeftFunc(s, isSpace))
	s = strings.TrimFunc(s, isSpace)
	return line{start, start + len(s)}
}

// isSpace also counts the invisible characters that web pages leave in their text.
func isSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || r <= '\r' && r >= '\t' || r == 0
	}
	switch r {
	case '\u200b', '\u200e', '\u200f', '\u2060', '\ufeff', '\u00ad':
		return true
	}
	return unicode.IsSpace(r)
}

const (
	narrowest = 50  // text wrapped more narrowly than this is taken for a list
	widest    = 110 // and lines longer than this were not wrapped by hand
)

// wrapWidth is the column at which the text was wrapped by hand, 0 if it was not: one longer line, or fewer
// than two lines that follow each other, says it was not.
func wrapWidth(text string, ls []line) int {
	width, pairs := 0, 0
	for i, l := range ls {
		n := utf8.RuneCountInString(text[l.start:l.end])
		if n > widest {
			return 0
		}
		width = max(width, n)
		if i > 0 && !l.blank() && !ls[i-1].blank() {
			pairs++
		}
	}
	if width < narrowest || pairs < 2 {
		return 0
	}
	return width
}

// wrapped reports whether the break between two lines came from wrapping: the second line's first word would
// not have fitted on the first line, give or take a ragged edge. Where a sentence seems to end it does no harm to
// take the break for one between paragraphs.
func wrapped(text string, a, b line, width int) bool {
	if width == 0 || strings.ContainsRune(".!?\"”»", lastRune(text[a.start:a.end])) && unicode.IsUpper(firstRune(text[b.start:b.end])) {
		return false
	}
	word, _, _ := strings.Cut(text[b.start:b.end], " ")
	n := utf8.RuneCountInString(text[a.start:a.end])
	return n+1+utf8.RuneCountInString(word) > width-width/10 && n > width/2
}
