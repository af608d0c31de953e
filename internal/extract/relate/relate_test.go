package relate_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate"
)

var update = flag.Bool("update", false, "write the golden file anew")

// files are the sentences to read, each beside its golden file: of all kinds, of what is done by words, by deeds, by dealings, of people who are listed by title, of credit and promises, of duties and blame, of parties that are seldom meant, and of places.
var files = []string{"visits.conllu", "sentences.conllu", "words.conllu", "deeds.conllu", "dealings.conllu", "lists.conllu", "credits.conllu", "duties.conllu", "doubts.conllu", "arrivals.conllu", "measures.conllu", "whose.conllu", "places.conllu"}

// TestEvents reads each sentence of testdata, its entities as the comments declare them, and compares the events with
// the golden file of the same name.
func TestEvents(t *testing.T) {
	for _, name := range files {
		t.Run(name, func(t *testing.T) { compare(t, name) })
	}
}

func compare(t *testing.T, name string) {
	t.Helper()
	got := told(t, name)
	golden := filepath.Join("testdata", strings.TrimSuffix(name, ".conllu")+".golden")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("events differ (-want +got), accept with -update:\n%s", diff)
	}
}

func told(t *testing.T, name string) string {
	t.Helper()
	var got strings.Builder
	for _, c := range readCases(t, name) {
		events, gaps := relate.Events(c.doc, c.scene, c.dates, c.speakers, nil)
		fmt.Fprintf(&got, "%s\n", c.doc.Text)
		for i := range events {
			fmt.Fprintf(&got, "\t%s\n", describe(c, &events[i]))
		}
		for _, g := range gaps {
			fmt.Fprintf(&got, "\t- %s\n", g.Reason)
		}
	}
	return got.String()
}

func describe(c testCase, e *relate.Event) string {
	words := []string{string(e.Kind), string(e.Modality)}
	for _, p := range e.Participants {
		words = append(words, fmt.Sprintf("%s=%s", p.Role, c.scene.Entities[p.Entity].Name))
	}
	if e.Place != relate.None {
		words = append(words, "place="+c.scene.Entities[e.Place].Name)
	}
	if e.When.Text != "" {
		words = append(words, "when="+e.When.Text)
	}
	if len(e.Topics) > 0 {
		words = append(words, "topics="+strings.Join(e.Topics, "/"))
	}
	return strings.Join(words, " ") + " (" + e.Tellings[0].Rule + ") " + e.Summary
}

func TestEventsHaveTellingsInBounds(t *testing.T) {
	for _, c := range readCases(t, "sentences.conllu") {
		events, _ := relate.Events(c.doc, c.scene, c.dates, nil, nil)
		for _, e := range events {
			if len(e.Tellings) == 0 || len(e.Participants) == 0 || e.Summary == "" {
				t.Errorf("%s: event without telling, participant or summary: %+v", c.doc.Text, e)
			}
			for _, w := range e.Tellings {
				for _, word := range w.Words {
					if n := len(c.doc.Sentences[w.Sentence].Tokens); word.Token < 0 || word.Token >= n {
						t.Errorf("%s: %s is token %d of %d", c.doc.Text, word.As, word.Token, n)
					}
				}
			}
		}
	}
}

// TestEventsWithoutTrees: a sentence in a language without a model has tokens only, and tells nothing.
func TestEventsWithoutTrees(t *testing.T) {
	d := &doc.Document{Text: "Kenya attacks", Paragraphs: []doc.Paragraph{{Limit: 1}}}
	d.Sentences = []doc.Sentence{{End: 13, Tokens: []doc.Token{{End: 5, Text: "Kenya", Head: -1}, {Start: 6, End: 13, Text: "attacks", Head: -1}}}}
	scene := &doc.Scene{Entities: []graph.Entity{{ID: "country/KE", Kind: graph.Country, Name: "Kenya"}}}
	scene.Index()
	if events, _ := relate.Events(d, scene, nil, nil, nil); len(events) != 0 {
		t.Errorf("got %d events, want none", len(events))
	}
}
