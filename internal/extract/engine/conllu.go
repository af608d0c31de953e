package engine

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"entente/internal/extract/doc"
)

// WriteCoNLLU writes what was found in a document in CoNLL-U, with the names as BIO labels and their confidence
// in the last column.
func WriteCoNLLU(w io.Writer, d *doc.Document) error {
	b := bufio.NewWriter(w)
	paragraph := -1
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Paragraph != paragraph {
			paragraph = s.Paragraph
			fmt.Fprintf(b, "# newpar = %d\n# kind = %s\n# language = %s\n", paragraph+1, d.Paragraphs[paragraph].Kind, s.Language)
		}
		fmt.Fprintf(b, "# sent_id = %d\n# text = %s\n", i+1, oneLine(d.Text[s.Start:s.End]))
		writeTokens(b, s)
		b.WriteByte('\n')
	}
	return b.Flush()
}

func writeTokens(b *bufio.Writer, s *doc.Sentence) {
	names := nameLabels(s)
	for i := range s.Tokens {
		t := &s.Tokens[i]
		head, rel := fmt.Sprint(t.Head+1), t.Rel
		if t.Rel == "" {
			head = "_"
		}
		misc := fmt.Sprintf("TokenRange=%d:%d", t.Start, t.End)
		if i+1 < len(s.Tokens) && s.Tokens[i+1].Start == t.End {
			misc = "SpaceAfter=No|" + misc
		}
		if names[i] != "" {
			misc = "Name=" + names[i] + "|" + misc
		}
		fmt.Fprintf(b, "%d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t_\t%s\n", i+1, oneLine(t.Text), filled(t.Lemma), filled(t.UPOS), filled(t.XPOS),
			filled(t.Feats.String()), head, filled(rel), misc)
	}
}

// nameLabels gives each token of a name its BIO label, the first with the confidence.
func nameLabels(s *doc.Sentence) []string {
	labels := make([]string, len(s.Tokens))
	for _, n := range s.Names {
		for i := n.First; i < n.Limit; i++ {
			labels[i] = "I-" + string(n.Type)
		}
		labels[n.First] = fmt.Sprintf("B-%s|NameConfidence=%d", n.Type, n.Confidence)
	}
	return labels
}

func filled(s string) string {
	if s == "" {
		return "_"
	}
	return oneLine(s)
}

// oneLine keeps line breaks and tabs, which the format can't hold, out of a value.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' {
			return ' '
		}
		return r
	}, s)
}
