package answer

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

var parsed = []graph.Event{
	{},
	{
		ID: "event/1", Kind: graph.Meeting, Modality: graph.Happened, Place: "city/x", Summary: `Zoë "Z" <meets> François`, Quotation: "a\\b\n\u2028c",
		When:         graph.When{Date: "2024", Until: "2025", Text: "this year", Earliest: "2024-01-01", Latest: "2024-12-31", Basis: graph.Explicit},
		Participants: []graph.Participation{{Role: graph.Speaker, Entity: "person/a", Represents: "country/EG"}, {Entity: "person/b"}},
		Topics:       []string{"trade", "æ"}, Origins: 3, Confidence: -1, Sort: "~ event/1",
	},
	{Topics: []string{}, Participants: []graph.Participation{}},
}

// What is read is what encoding/json reads.
func TestReadEvent(t *testing.T) {
	for _, want := range parsed {
		data, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		got, err := ReadEvent(string(data))
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%s: %v\n%s", data, err, diff)
		}
	}
}

func TestReadFact(t *testing.T) {
	for _, want := range []graph.Fact{{}, {
		ID: "fact/1", Subject: "person/a", Predicate: graph.Leads, Object: "group/b", Basis: graph.FromArticle, Former: true, Since: "2020", Until: "2021",
		Origins: 7, Confidence: 900, Sort: "9 fact/1",
	}} {
		data, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		got, err := ReadFact(string(data))
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%s: %v\n%s", data, err, diff)
		}
	}
}

func FuzzReadEvent(f *testing.F) {
	for _, e := range parsed {
		data, err := json.Marshal(e)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	for _, odd := range []string{`{"id":"x"}`, `{"ID":"a","ID":"b"}`, ` {}`, `{"Origins":01}`, `{"Origins":1e2}`, `{"Topics":null,"Place":null}`, "{\"ID\":\"\xff\"}", `{}{}`, `{"ID":"\ud800"}`} {
		f.Add(odd)
	}
	f.Fuzz(func(t *testing.T, data string) {
		var want graph.Event
		wrong := json.Unmarshal([]byte(data), &want)
		got, err := ReadEvent(data)
		if (err == nil) != (wrong == nil) {
			t.Fatalf("%q: got %v, want %v", data, err, wrong)
		}
		if diff := cmp.Diff(want, got); err == nil && diff != "" {
			t.Errorf("%q:\n%s", data, diff)
		}
	})
}

func BenchmarkReadEvent(b *testing.B) {
	data, err := json.Marshal(parsed[1])
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := ReadEvent(string(data)); err != nil {
			b.Fatal(err)
		}
	}
}
