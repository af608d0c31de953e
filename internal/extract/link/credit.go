package link

import (
	"strings"

	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// readable is the number of tokens of a sentence that tell the news: all but credits, bylines and boilerplate.
func readable(d *doc.Document, s *doc.Sentence) int {
	switch d.Paragraphs[s.Paragraph].Kind {
	case doc.Credit, doc.Byline, doc.Boilerplate:
		return 0
	}
	if n := len(s.Tokens); n < 5 && s.Tokens[0].Text == "(" && s.Tokens[n-1].Text == ")" {
		return 0 // the agency that the article is from
	}
	lower := phrase.Lower(s)
	for i := range lower {
		if credit(lower, i) {
			return i
		}
	}
	return signature(s)
}

// signature is the token where an agency and its photographer sign in brackets at the end: (Agency/Name). The number of
// tokens where nobody does.
func signature(s *doc.Sentence) int {
	n := len(s.Tokens)
	if n < 5 || s.Tokens[n-1].Text != ")" {
		return n
	}
	slash := false
	for i := n - 2; i > 0 && i > n-9; i-- {
		t := &s.Tokens[i]
		switch {
		case t.Text == "(" && slash:
			return i
		case t.Text == "/" || len(t.Text) > 2 && strings.Contains(t.Text, "/"):
			slash = true
		case !phrase.Capital(t):
			return n
		}
	}
	return n
}

// credit says whether the words from token i on name who made a picture or wrote the article.
func credit(lower []string, i int) bool {
	next := ""
	if i+1 < len(lower) {
		next = lower[i+1]
	}
	switch lower[i] {
	case "photo", "photos", "foto", "fotos", "photograph", "image", "imagen", "picture", "video", "file", "photo/", "foto/":
		return next == "/" || next == ":" || next == "by" || next == "por" || strings.HasSuffix(lower[i], "/")
	case "reporting", "writing", "editing", "compiled", "edited":
		return next == "by" && (i == 0 || lower[i-1] == "(" || lower[i-1] == ";" || lower[i-1] == "additional")
	case "written":
		return next == "by" && i > 2 && strings.Contains(strings.Join(lower[:i], " "), "this article was")
	}
	return false
}

// datelineAgency is the first token behind a dateline, in which agencies sign: "CAIRO (AFP) -". Zero where there is none.
func datelineAgency(d *doc.Document, i int) int {
	s := &d.Sentences[i]
	if p := &d.Paragraphs[s.Paragraph]; p.First != i {
		return 0
	}
	for j := 1; j < len(s.Tokens) && j < 12; j++ {
		switch s.Tokens[j].Text {
		case "-", "–", "—", "--", ":", ".-":
			if dateline(s, j) || dated(s, j) {
				return j + 1
			}
			return 0
		}
	}
	return 0
}

// dateline says whether the tokens before j look like one: shouted words, or a name with brackets, a date.
func dateline(s *doc.Sentence, j int) bool {
	if s.Tokens[j].Text != ".-" && phrase.Glued(s, j) && s.Tokens[j].Text == "-" && j+1 < len(s.Tokens) && phrase.Glued(s, j+1) {
		return false
	}
	shouted := phrase.Shouted(&s.Tokens[0])
	for i := range j {
		t := &s.Tokens[i]
		if phrase.Capital(t) || months[strings.ToLower(strings.TrimSuffix(t.Text, "."))] || !strings.ContainsAny(t.Text, "abcdefghijklmnopqrstuvwxyz") {
			continue
		}
		return false
	}
	return shouted || j <= 3 || s.Language == "es"
}

// dated says whether the tokens before j are an agency and a day: "Coast News, 24 March -".
func dated(s *doc.Sentence, j int) bool {
	if j < 4 || j > longestAgency+3 || s.Tokens[j-3].Text != "," {
		return false
	}
	day, month := s.Tokens[j-2].Text, s.Tokens[j-1].Text
	if !calendar[strings.ToLower(month)] {
		day, month = month, day
	}
	return calendar[strings.ToLower(month)] && len(day) < 3 && day[0] >= '0' && day[0] <= '9'
}

// longestAgency is how many words the name of an agency may have.
const longestAgency = 3

// months are written small in Spanish datelines: "Lima, 3 feb (EFE).-".
var months = set(`ene feb mar abr may jun jul ago sep sept set oct nov dic enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre
	noviembre diciembre de del`)
