package when

import (
	"regexp"
	"strconv"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
)

var urlDate = regexp.MustCompile(`(?:^|[/_-])((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?:[/_.-]|$)|` +
	`(?:^|[/_-])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[/_.-]|$)`)

// FromURL reads the date that many news sites put in their addresses: /2015/11/16/ has the precision of a day, /2015/11/
// of a month. Empty where there is none.
func FromURL(rawURL string) graph.Date {
	_, path, ok := strings.Cut(rawURL, "://")
	if !ok {
		return ""
	}
	m := urlDate.FindStringSubmatch(path)
	if m == nil {
		return ""
	}
	y, mo, d := m[1], m[2], m[3]
	if y == "" {
		y, mo, d = m[4], m[5], m[6]
	}
	return civil(number(y), number(mo), number(d))
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// FromDateline gives the day that a dateline or a byline of the article names with its year, empty where none does.
func FromDateline(d *doc.Document) graph.Date {
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if k := d.Paragraphs[s.Paragraph].Kind; k != doc.Dateline && k != doc.Byline {
			continue
		}
		for _, p := range Find(d, s, "") {
			if w := p.At(Unknown); len(w.Date) == 10 && w.Basis == graph.Explicit {
				return w.Date
			}
		}
	}
	return ""
}
