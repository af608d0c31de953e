package jsonl

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/loaders"
	"entente/loaders/loadertest"
)

func TestSuite(t *testing.T) {
	loadertest.Run(t, Loader{}, loadertest.Samples{
		Good: `{"url":"https://example.org/a","title":"Talks","published":"2024-02-06","source":"Wire","language":"en","text":"One."}
{"text":"Two.","published":"2024-02-06T10:00:00Z"}

{"text":"Three.","section":["other","members"],"published":null}`,
		Articles: 3,
		NotUTF8:  "{\"text\":\"Bogot\xe1\"}",
		NoText:   `{"url":"https://example.org/a","text":" "}`,
		Large:    func(n int) string { return `{"text":"` + strings.Repeat("a", n) + `"}` + "\n" },
	})
}

func TestLine(t *testing.T) {
	got, err := Parse([]byte(`{"url":"https://example.org/a","title":"Talks","published":"2024-02","source":"Wire","language":"es","text":"Se reunieron."}`), loaders.Defaults{})
	if err != nil {
		t.Fatal(err)
	}
	want := graph.Article{
		ID: graph.ArticleID("https://example.org/a", "", ""), URL: "https://example.org/a", Title: "Talks", Source: "Wire",
		Language: "es", Published: "2024-02", Text: "Se reunieron.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReasons(t *testing.T) {
	tests := []struct{ name, line, want string }{
		{"broken", `{"text":`, "invalid JSON: unexpected end of JSON input"},
		{"no object", `["text"]`, "invalid JSON: want an object, got array"},
		{"wrong type", `{"text":7}`, "invalid JSON: text is a number; want a string"},
		{"bad date", `{"text":"x","published":"6 Feb"}`, `published: invalid: date "6 Feb": want 2024, 2024-02 or 2024-02-06`},
		{"no such day", `{"text":"x","published":"2024-02-30"}`, `published: invalid: date "2024-02-30": want 2024, 2024-02 or 2024-02-06`},
	}
	for _, test := range tests {
		_, err := Parse([]byte(test.line), loaders.Defaults{})
		if err == nil || err.Error() != test.want || !loaders.IsInvalid(err) {
			t.Errorf("%s: got %v, want %s", test.name, err, test.want)
		}
	}
}

// A bad line, even one that is too large, takes nothing from its neighbours and is named by its number.
func TestBadLinesAmongGoodOnes(t *testing.T) {
	input := strings.Join([]string{
		`{"text":"One."}`, `{`, "", `{"text":"` + strings.Repeat("x", loaders.MaxRecord) + `"}`, `{"text":"Two."}`,
	}, "\r\n")
	var got []string
	for item := range (Loader{}).Load(t.Context(), loaders.Source{Name: "f", Reader: strings.NewReader(input)}, loaders.Defaults{}) {
		got = append(got, fmt.Sprintf("%s %q %v", item.Name(), item.Article.Text, item.Err != nil))
	}
	want := []string{`f, line 1 "One." false`, `f, line 2 "" true`, `f, line 4 "" true`, `f, line 5 "Two." false`}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// FuzzLines: no input panics; every line that is not empty is one item; a good one keeps its text exactly.
func FuzzLines(f *testing.F) {
	f.Add([]byte(`{"text":"One."}` + "\n{}\n\n" + `{"text":"\ud800 Two.","published":"2024"}`))
	f.Add([]byte("\ufeff{\"text\":\"x\"}\r\n[1]\n\x00\n\"\\u0000\""))
	f.Fuzz(func(t *testing.T, input []byte) {
		lines := 0
		for n, line := range strings.Split(string(input), "\n") {
			if len(trim([]byte(line), n+1)) > 0 {
				lines++
			}
		}
		for item := range (Loader{}).Load(t.Context(), loaders.Source{Name: "f", Reader: strings.NewReader(string(input))}, loaders.Defaults{}) {
			lines--
			if item.Err != nil {
				continue
			}
			var r struct{ Text string }
			if err := json.Unmarshal(item.Raw, &r); err != nil || r.Text != item.Article.Text {
				t.Errorf("%s: text %q, want %q (%v)", item.Name(), item.Article.Text, r.Text, err)
			}
		}
		if lines != 0 {
			t.Errorf("%d lines without an item", lines)
		}
	})
}
