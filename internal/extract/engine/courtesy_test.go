package engine

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/extract/doc"
)

func TestPlainly(t *testing.T) {
	for text, want := range map[string]string{
		"HE the Minister met HH Sheikh Omar": "the Minister met Sheikh Omar",
		"H E Omar Diallo spoke":              "Omar Diallo spoke",
		"HE SAID SO":                         "",
		"He said HE would":                   "",
		"Vitamin H Omar":                     "",
		"Omar Diallo met HE":                 "",
	} {
		s := sentence(text)
		var got []string
		for _, i := range plainly(s) {
			got = append(got, s.Tokens[i].Text)
		}
		if d := cmp.Diff(want, strings.Join(got, " ")); d != "" {
			t.Errorf("%s (-want +got)\n%s", text, d)
		}
	}
}

// TestSpread: what was read without the courtesy comes back to its place, and the courtesy hangs on the name behind it.
func TestSpread(t *testing.T) {
	s := sentence("HE Sheikh Omar met HE Lina")
	plain := sentence("Sheikh Omar met Lina")
	heads, rels := []int{1, 2, -1, 2}, []string{"nmod:desc", "nsubj", "root", "obj"}
	for i := range plain.Tokens {
		plain.Tokens[i].Head, plain.Tokens[i].Rel = heads[i], rels[i]
	}
	plain.Names = []doc.Name{{First: 1, Limit: 2}, {First: 3, Limit: 4}}
	spread(s, plain, []int{1, 2, 3, 5})
	var got []int
	for _, tok := range s.Tokens {
		got = append(got, tok.Head)
	}
	if d := cmp.Diff([]int{2, 2, 3, -1, 5, 3}, got); d != "" {
		t.Errorf("heads (-want +got)\n%s", d)
	}
	if d := cmp.Diff([]doc.Name{{First: 2, Limit: 3}, {First: 5, Limit: 6}}, s.Names); d != "" {
		t.Errorf("names (-want +got)\n%s", d)
	}
}

func sentence(text string) *doc.Sentence {
	s := &doc.Sentence{Language: "en"}
	for w := range strings.FieldsSeq(text) {
		s.Tokens = append(s.Tokens, doc.Token{Text: w, Head: -1})
	}
	return s
}
