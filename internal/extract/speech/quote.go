package speech

import (
	"unicode/utf8"

	"entente/internal/extract/doc"
)

// quoted is a quotation by its bytes in the text, without the marks.
type quoted struct{ start, end int }

// closing gives for an opening mark the one that ends it.
var closing = map[rune]rune{'“': '”', '«': '»', '„': '“', '"': '"', '‟': '”'}

// longest bounds a quotation in bytes: a mark that nothing closes must not swallow the article.
const longest = 3000

// findQuotes gives the quotations of an article in their order. One that its paragraph leaves open ends with the
// paragraph, as it does by custom when the next paragraph opens with a mark again.
func findQuotes(d *doc.Document) []quoted {
	var out []quoted
	for _, p := range d.Paragraphs {
		out = append(out, quotesIn(d.Text[p.Start:p.End], p.Start)...)
	}
	return out
}

func quotesIn(text string, base int) []quoted {
	var out []quoted
	var until rune
	from := 0
	for i, r := range text {
		switch {
		case until != 0 && (r == until || r == '"' && until == '”'):
			out = append(out, quoted{base + from, base + i})
			until = 0
		case until != 0 && i-from > longest:
			until = 0
		case until == 0 && closing[r] != 0:
			until, from = closing[r], i+utf8.RuneLen(r)
		}
	}
	if until != 0 && until != '"' && len(text)-from <= longest {
		out = append(out, quoted{base + from, base + len(text)})
	}
	return out
}

// within gives the quotations that overlap the bytes [start, end).
func within(quotes []quoted, start, end int) []quoted {
	var out []quoted
	for _, q := range quotes {
		if q.start < end && q.end > start {
			out = append(out, q)
		}
	}
	return out
}
