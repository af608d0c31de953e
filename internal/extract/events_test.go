package extract

import (
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// TestEvents: whole texts whose events depend on more than the tree of one sentence.
func TestEvents(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"an act of words in the present", "Talks on the border stall\n\nKenya rejects the proposal of Ghana, officials said on Monday.\n", "REJECT HAPPENED"},
		{"a dateline not in capitals", "Ministers meet on the border\n\nLome, Togo – Kenya condemned Ghana on Monday over the attack on the border.\n", "ACCUSE HAPPENED"},
		{"a town before a colon", "Ministers speak of the border\n\nNairobi: Ghana condemned Benin on Monday over the attack on the border.\n", "ACCUSE HAPPENED"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := extracted(t, extractor(t), graph.Article{Text: tt.text, Published: "2024-03-13"})
			got := events(r)
			i := slices.IndexFunc(strings.Split(got, "\n"), func(line string) bool { return strings.HasPrefix(line, tt.want) })
			if i < 0 {
				t.Fatalf("got %q, want an event %s", got, tt.want)
			}
			if line := strings.Split(got, "\n")[i]; strings.Contains(line, "=Nairobi") || strings.Contains(line, "=Togo") || strings.Contains(line, "=Lomé") {
				t.Errorf("got %s, want nobody of the dateline in it", line)
			}
		})
	}
}
