package extract

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/internal/extract/alike"
)

// TestForms goes through the ways in which sentences tell events: testdata/forms holds sentences with what they tell, by kind, modality where
// it matters and parties, and in missed.golden those of which that isn't read.
func TestForms(t *testing.T) {
	x := extractor(t)
	var missed []string
	total := 0
	for file, lead := range map[string]string{
		"alone.tsv":      "A note on the week.\n\n",
		"introduced.tsv": "Foreign Minister Omar Diaz of Kenya and President Ana Rojas of Ghana are known. So is General Lars Holm of Norway.\n\n",
	} {
		for _, f := range forms(t, file) {
			total++
			if r := extracted(t, x, graph.Article{Text: lead + f.text + "\n", Published: "2024-03-13"}); !f.read(r) {
				missed = append(missed, strings.Join([]string{f.want, f.parties, f.text}, "\t"))
			}
		}
	}
	slices.Sort(missed)
	got := fmt.Sprintf("%d of %d are not read:\n%s\n", len(missed), total, strings.Join(missed, "\n"))
	golden(t, filepath.Join("testdata", "forms", "missed.golden"), got)
}

// form is one sentence with the event that it tells.
type form struct{ want, parties, text string }

// forms reads a file of sentences.
func forms(t *testing.T, file string) []form {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "forms", file))
	if err != nil {
		t.Fatal(err)
	}
	var out []form
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		c := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(c) != 3 {
			t.Fatalf("%s: want kind, parties and sentence, got %q", file, line)
		}
		out = append(out, form{c[0], c[1], c[2]})
	}
	return out
}

// read says whether a report has the event.
func (f *form) read(r *graph.Report) bool {
	kind, modality, _ := strings.Cut(f.want, " ")
	names := map[string]string{}
	for _, e := range r.Entities {
		names[e.ID] = e.Name
	}
	return slices.ContainsFunc(r.Events, func(e graph.Telling) bool {
		if alike.Family(e.Kind) != alike.Family(graph.EventKind(kind)) || modality != "" && string(e.Modality) != modality {
			return false
		}
		for name := range strings.SplitSeq(f.parties, ";") {
			if name != "" && !slices.ContainsFunc(e.Participants, func(p graph.Participation) bool { return names[p.Entity] == name }) {
				return false
			}
		}
		return true
	})
}
