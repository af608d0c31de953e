package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/internal/extract"
)

const annotated = `{"id":"a","published":"2024-03-01","text":"Kenya condemned Togo on Monday.","events":[{"kind":"ACCUSE","modality":"HAPPENED","trigger":6,"parts":{"A":[0],"R":[16]}}]}`

// TestRun: each network gets its samples, with the answers of the annotation.
func TestRun(t *testing.T) {
	var out strings.Builder
	if err := run(strings.NewReader(annotated), &out); err != nil {
		t.Fatal(err)
	}
	got := map[string][]string{}
	for dec := json.NewDecoder(strings.NewReader(out.String())); dec.More(); {
		var s sample
		if err := dec.Decode(&s); err != nil {
			t.Fatal(err)
		}
		if len(s.Hashes) == 0 || s.Article != "a" {
			t.Errorf("got sample %+v, want features and the article", s)
		}
		if s.Label != "" {
			got[s.Network] = append(got[s.Network], s.Label)
		}
	}
	want := map[string][]string{"kind": {"ACCUSE"}, "modality": {"HAPPENED"}, "role": {"ACTOR", "RECIPIENT"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("labels (-want +got):\n%s", diff)
	}
}

// TestRunTwice: a word in two roles has one label, always the same.
func TestRunTwice(t *testing.T) {
	both := strings.Replace(annotated, `"R":[16]`, `"R":[16],"P":[0,16]`, 1)
	var first strings.Builder
	if err := run(strings.NewReader(both), &first); err != nil {
		t.Fatal(err)
	}
	for range 20 {
		var again strings.Builder
		if err := run(strings.NewReader(both), &again); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(first.String(), again.String()); diff != "" {
			t.Fatalf("samples of the same annotation (-first +again):\n%s", diff)
		}
	}
}

func TestRunBad(t *testing.T) {
	for _, f := range []func(in *strings.Reader, out *strings.Builder) error{
		func(in *strings.Reader, out *strings.Builder) error { return run(in, out) },
		func(in *strings.Reader, out *strings.Builder) error { return evaluate(in, out) },
	} {
		var out strings.Builder
		if err := f(strings.NewReader(annotated+"\n{"), &out); err == nil || !strings.Contains(err.Error(), "article 2") {
			t.Errorf("got error %v, want one that says which article", err)
		}
	}
}

func TestEvaluate(t *testing.T) {
	var out strings.Builder
	if err := evaluate(strings.NewReader(annotated), &out); err != nil {
		t.Fatal(err)
	}
	if want := "all        P 1.000 R 1.000 F1 1.000 modality 1.000 (1 wanted)"; !slices.Contains(strings.Split(out.String(), "\n"), want) {
		t.Errorf("got %s, want %s", out.String(), want)
	}
}

// TestParties: who takes part in an event is told by its words, and by the annotation where they leave it open.
func TestParties(t *testing.T) {
	const text = "Kenya and Togo met Ghana on Monday. The talks failed, and it said so."
	a := article{ID: "a", Published: "2024-03-01", Text: text}
	x, err := extract.NewUnclassified()
	if err != nil {
		t.Fatal(err)
	}
	d, views := x.Views(a.input())
	n := newNames(d, views)
	at := func(word string) int { return strings.Index(text, word) }
	tests := []struct {
		name string
		e    event
		want int
	}{
		{"named by the words", event{Parts: map[string][]int{"A": {at("Kenya"), at("Togo")}, "R": {at("Ghana")}}}, 3},
		{"one named twice", event{Parts: map[string][]int{"A": {at("Kenya")}}, Referents: []referent{{"A", nowhere, at("Kenya")}}}, 1},
		{"named elsewhere", event{Referents: []referent{{"A", nowhere, at("Kenya")}, {"A", nowhere, at("Ghana")}}}, 2},
		{"a word for one named elsewhere", event{Parts: map[string][]int{"A": {at("talks")}}, Referents: []referent{{"A", at("talks"), at("Togo")}}}, 1},
		{"where it is", event{Referents: []referent{{"P", nowhere, at("Kenya")}}}, 0},
		{"no word", event{Referents: []referent{{"A", nowhere, 1}}}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := n.parties(&tt.e); len(got) != tt.want {
				t.Errorf("got %v, want %d", got, tt.want)
			}
		})
	}
}

func TestTally(t *testing.T) {
	tests := []struct {
		name      string
		want, got []fact
		count     counts
	}{
		{"right", []fact{{kind: graph.Accuse, who: []int{1, 2}}}, []fact{{kind: graph.Accuse, who: []int{2, 1}}}, counts{right: 1, modality: 1}},
		{"of a kind that counts as equal", []fact{{kind: graph.Meeting, who: []int{1}}}, []fact{{kind: graph.Consult, who: []int{1}}}, counts{right: 1, modality: 1}},
		{"half the parties", []fact{{kind: graph.Aid, who: []int{1, 2}}}, []fact{{kind: graph.Aid, who: []int{1}}}, counts{right: 1, modality: 1}},
		{"a third of the parties", []fact{{kind: graph.Aid, who: []int{1, 2}}}, []fact{{kind: graph.Aid, who: []int{1, 3}}}, counts{wrong: 1, missed: 1}},
		{"another kind", []fact{{kind: graph.Aid, who: []int{1}}}, []fact{{kind: graph.War, who: []int{1}}}, counts{wrong: 1, missed: 1}},
		{"told twice", []fact{{kind: graph.Aid, who: []int{1}}}, []fact{{kind: graph.Aid, who: []int{1}}, {kind: graph.Aid, who: []int{1}}}, counts{right: 1, wrong: 1, modality: 1}},
		{"of another modality", []fact{{kind: graph.Aid, who: []int{1}, modality: graph.Planned}}, []fact{{kind: graph.Aid, who: []int{1}}}, counts{right: 1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := newResult()
			r.tally(tt.want, tt.got)
			if r.all != tt.count {
				t.Errorf("got %+v, want %+v", r.all, tt.count)
			}
		})
	}
}
