package conllu

import (
	"strings"
	"unicode/utf8"

	"entente/internal/extract/doc"
)

// Running writes sentences as running text and returns a document of it whose sentences and words are those of
// the corpus, with their annotation. Paragraphs are parted by blank lines; with tokens joined by blanks
// throughout, where the corpus doesn't say what follows what.
func Running(sentences []Sentence, language string) *doc.Document {
	var b strings.Builder
	d := &doc.Document{Language: language}
	for i := range sentences {
		s := &sentences[i]
		if i > 0 {
			b.WriteString(separator(s))
		}
		if i == 0 || s.NewParagraph || s.NewDocument {
			d.Paragraphs = append(d.Paragraphs, doc.Paragraph{Start: b.Len(), First: i, Language: language})
		}
		d.Sentences = append(d.Sentences, write(&b, s, len(d.Paragraphs)-1, language))
		p := &d.Paragraphs[len(d.Paragraphs)-1]
		p.End, p.Limit = d.Sentences[i].End, i+1
	}
	d.Text = b.String()
	for i := range d.Sentences {
		for j := range d.Sentences[i].Tokens {
			t := &d.Sentences[i].Tokens[j]
			if t.Text == "" {
				t.Text = d.Text[t.Start:t.End]
			}
		}
	}
	return d
}

func separator(s *Sentence) string {
	if s.NewParagraph || s.NewDocument {
		return "\n\n"
	}
	return " "
}

// write adds a sentence to the text.
func write(b *strings.Builder, s *Sentence, paragraph int, language string) doc.Sentence {
	out := doc.Sentence{Start: b.Len(), Paragraph: paragraph, Language: language}
	for k, t := range s.Tokens {
		start := b.Len()
		b.WriteString(t.Form)
		out.End = b.Len()
		for i := t.First; i < t.Limit; i++ {
			end := start + share(s, t, i, t.Form[len(t.Form)-(out.End-start):])
			out.Tokens = append(out.Tokens, token(&s.Words[i], start, end))
			start = end
		}
		if t.SpaceAfter && k+1 < len(s.Tokens) {
			b.WriteByte(' ')
		}
	}
	out.Names = spans(s)
	return out
}

// share is the number of bytes of a written word that go to word i, where rest is what is left of it: as many
// letters as the word has itself, but the last gets what remains and none gets nothing.
func share(s *Sentence, t Token, i int, rest string) int {
	letters := utf8.RuneCountInString(s.Words[i].Form)
	for at := range rest {
		if i < t.Limit-1 && at > 0 && (letters == 0 || utf8.RuneCountInString(rest[at:]) < t.Limit-i) {
			return at
		}
		letters--
	}
	return len(rest)
}

func token(w *Word, start, end int) doc.Token {
	return doc.Token{
		Start: start, End: end, Text: w.Form, Lemma: w.Lemma, UPOS: w.UPOS, XPOS: w.XPOS,
		Feats: doc.ParseFeats(w.Feats), Head: w.Head, Rel: w.Rel,
	}
}

// spans reads BIO labels as spans.
func spans(s *Sentence) []doc.Name {
	var out []doc.Name
	open := false
	for i, w := range s.Words {
		kind, typ, _ := strings.Cut(w.Label, "-")
		switch {
		case typ == "":
			open = false
		case kind == "I" && open && out[len(out)-1].Type == doc.NameType(typ):
			out[len(out)-1].Limit = i + 1
		default:
			out = append(out, doc.Name{First: i, Limit: i + 1, Type: doc.NameType(typ)})
			open = true
		}
	}
	return out
}
