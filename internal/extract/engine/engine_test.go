package engine

import (
	"bytes"
	"crypto/sha256"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/extract/doc"
	"entente/internal/extract/model/modeltest"
)

const article = "Ministers meet in Cairo\n\nCAIRO, July 24 (Reuters) - U.S. Secretary of State John Smith met Egypt's foreign minister on Sunday, officials said. " +
	"\"We don't agree on everything,\" he told reporters.\n\nThe talks, which weren't announced, went on for two hours."

func small(t testing.TB) *Engine {
	t.Helper()
	e, err := New(modeltest.Random("en", modeltest.Small, 1), modeltest.Random("es", modeltest.Small, 2))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// TestAnnotateConcurrently has many goroutines read one text: each must see what one alone sees.
func TestAnnotateConcurrently(t *testing.T) {
	e := small(t)
	want := &doc.Document{Text: article}
	e.Annotate(want)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			got := &doc.Document{Text: article}
			e.Annotate(got)
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("(-want +got)\n%s", d)
			}
		})
	}
	wg.Wait()
}

// checkTrees makes sure that every sentence has one tree.
func checkTrees(t *testing.T, d *doc.Document) {
	for _, s := range d.Sentences {
		roots := 0
		for i := range s.Tokens {
			if s.Tokens[i].Head < 0 {
				roots++
			}
			steps := 0
			for h := i; h >= 0; h = s.Tokens[h].Head {
				if steps++; steps > len(s.Tokens) {
					t.Fatalf("cycle in %q", d.Text[s.Start:s.End])
				}
			}
		}
		if roots != 1 {
			t.Fatalf("%d roots in %q", roots, d.Text[s.Start:s.End])
		}
		for _, n := range s.Names {
			if n.First < 0 || n.Limit <= n.First || n.Limit > len(s.Tokens) {
				t.Fatalf("name %+v outside %q", n, d.Text[s.Start:s.End])
			}
		}
	}
}

func FuzzAnnotate(f *testing.F) {
	e := small(f)
	f.Add(article, "en")
	f.Add("¿Qué? \xff\xfe 北京 …\u200d", "es")
	f.Fuzz(func(t *testing.T, text, language string) {
		d := &doc.Document{Text: text, Language: language}
		e.Annotate(d)
		if language == "en" || language == "es" {
			for i := range d.Sentences {
				if l := d.Sentences[i].Language; l != "en" && l != "es" {
					return
				}
			}
			checkTrees(t, d)
		}
		if err := WriteCoNLLU(new(bytes.Buffer), d); err != nil {
			t.Fatal(err)
		}
	})
}

// FuzzDamaged gives the engine model files whose headers were changed, with right checksums: it may refuse them,
// or work, but not break.
func FuzzDamaged(f *testing.F) {
	data := modeltest.Random("en", modeltest.Small, 1)
	f.Add("\"width\":32", "\"width\":31")
	f.Add("\"PER\"", "\"X\"")
	f.Add("\"shape\":[1500,32]", "\"shape\":[1400,2]")
	f.Add("\"B-PER\"", "\"O\"")
	f.Fuzz(func(t *testing.T, old, changed string) {
		if len(old) != len(changed) || old == "" {
			return
		}
		data := data[:48] + strings.ReplaceAll(data[48:], old, changed)
		sum := sha256.Sum256([]byte(data[44:]))
		e, err := New(data[:12] + string(sum[:]) + data[44:])
		if err != nil {
			return
		}
		e.Annotate(&doc.Document{Text: article})
	})
}
