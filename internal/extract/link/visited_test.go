package link

import (
	"testing"

	"entente/internal/extract/doc"
)

func TestVisited(t *testing.T) {
	word := func(text, rel string, head int) doc.Token { return doc.Token{Text: text, Rel: rel, Head: head} }
	tests := []struct {
		name   string
		tokens []doc.Token
		at     int
		want   bool
	}{
		{"object of a verb of travel", []doc.Token{word("He", "nsubj", 1), word("visited", "root", -1), word("Lviv", "obj", 1)}, 2, true},
		{"behind to", []doc.Token{word("He", "nsubj", 1), word("flew", "root", -1), word("to", "case", 3), word("Lviv", "obl", 1)}, 3, true},
		{"object of another verb", []doc.Token{word("He", "nsubj", 1), word("praised", "root", -1), word("Lviv", "obj", 1)}, 2, false},
		{"behind with", []doc.Token{word("He", "nsubj", 1), word("spoke", "root", -1), word("with", "case", 3), word("Lviv", "obl", 1)}, 3, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := visited(&doc.Sentence{Tokens: tt.tokens}, tt.at); got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}
