package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// TestStandingFacts holds facts that hang on names only the tagger sees.
func TestStandingFacts(t *testing.T) {
	tests := []struct {
		name, text string
		// want are "subject PREDICATE object".
		want []string
	}{
		{"short name in brackets", "The existing but under-resourced AU mission (AMIS) left.", []string{"group/amis PART_OF group/african-union"}},
		{"forces that a country leads", "He praised the Norwegian-led Coalition Forces.", nil},
		{"embassy", "The Norwegian Embassy in Lima closed.", []string{"group/norway-embassy PART_OF country/NO", "group/norway-embassy BASED_IN city/lima-pe"}},
	}
	x := extractor(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := extracted(t, x, graph.Article{Text: tt.text, Language: "en"})
			var got []string
			for _, f := range r.Facts {
				if f.Basis == graph.FromArticle {
					got = append(got, f.Subject+" "+string(f.Predicate)+" "+f.Object)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
