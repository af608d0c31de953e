package parse

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/extract/doc"
)

func TestAttachPunctuation(t *testing.T) {
	for _, c := range []struct {
		name, words string
		heads, want []int
	}{
		{"final stop", "He left .", []int{1, -1, 0}, []int{1, -1, 1}},
		{"after a clause", "When he came , they left .", []int{2, 2, 5, 0, 5, -1, 3}, []int{2, 2, 5, 2, 5, -1, 5}},
		{"before a conjunct", "Men , women left", []int{3, 0, 0, -1}, []int{3, 2, 0, -1}},
		{"quotation", "\" We go \" , he said", []int{6, 2, 6, 1, 0, 6, -1}, []int{2, 2, 6, 2, 2, 6, -1}},
		{"brackets", "The group ( Hamas ) left", []int{1, 5, 5, 1, 5, -1}, []int{1, 5, 3, 1, 3, -1}},
		{"signs only", ". . .", []int{-1, 0, 0}, []int{-1, 0, 0}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var tokens []doc.Token
			for w := range strings.FieldsSeq(c.words) {
				tok := doc.Token{Text: w}
				if strings.ContainsAny(w, `.,"()`) {
					tok.UPOS = "PUNCT"
				}
				tokens = append(tokens, tok)
			}
			attachPunctuation(tokens, c.heads)
			if d := cmp.Diff(c.want, c.heads); d != "" {
				t.Errorf("(-want +got)\n%s", d)
			}
		})
	}
}
