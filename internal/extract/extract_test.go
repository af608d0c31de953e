package extract

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

var update = flag.Bool("update", false, "write the golden files anew")

func extractor(t testing.TB) *Extractor {
	t.Helper()
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// extracted gives the report of an article.
func extracted(t testing.TB, x *Extractor, a graph.Article) *graph.Report {
	t.Helper()
	r, err := x.Extract(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Reading ends where a word within a subject is to be understood by the clause of that subject: "the rival".
func TestSubjectOfItsOwnClause(t *testing.T) {
	r := extracted(t, extractor(t), graph.Article{Text: "The rival Togolese movements Hezbollah and Hamas signed a pact in March.", Published: "2024-03-05"})
	if len(r.Events) == 0 {
		t.Error("got no event of a pact that is signed")
	}
}

// TestGolden holds who is who in articles of our own writing.
func TestGolden(t *testing.T) {
	goldens(t, "testdata/*.txt", "2024-03-05", outline)
}

// goldens compares what is written of the report of each article with the file beside it.
func goldens(t *testing.T, pattern string, published graph.Date, write func(*graph.Report) string) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	x := extractor(t)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			r := extracted(t, x, graph.Article{Text: string(text), Published: published})
			golden(t, strings.TrimSuffix(file, ".txt")+".golden", write(r))
		})
	}
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Error(diff)
	}
}

// outline writes the entities, mentions and stated facts of a report, one to a line.
func outline(r *graph.Report) string {
	var b strings.Builder
	for _, e := range r.Entities {
		fmt.Fprintf(&b, "entity %s %q country=%s of=%s sex=%s\n", e.ID, e.Name, e.Country, e.Of, e.Sex)
	}
	for _, m := range r.Mentions {
		fmt.Fprintf(&b, "mention %d-%d %q %s %s\n", m.Start, m.End, m.Text, m.Form, m.Entity)
	}
	for _, f := range r.Facts {
		if f.Basis == graph.FromArticle {
			fmt.Fprintf(&b, "fact %s %s %s former=%t %s\n", f.Subject, f.Predicate, f.Object, f.Former, f.Evidence[0].Rule)
		}
	}
	return b.String()
}

// shared gives the articles beside the repository that quality is measured on; the test is skipped without them.
func shared(t testing.TB, folders ...string) map[string]graph.Article {
	t.Helper()
	articles := map[string]graph.Article{}
	for _, folder := range folders {
		files, _ := filepath.Glob(filepath.Join("..", "..", "..", "shared", folder, "*", "article.txt"))
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			articles[filepath.Base(filepath.Dir(file))] = graph.Article{Text: string(text)}
		}
	}
	if len(articles) == 0 {
		t.Skip("no articles to measure on beside the repository")
	}
	return articles
}

// TestQuotes checks that every stretch of every report is what stands at its place, and that it is valid.
func TestQuotes(t *testing.T) {
	x := extractor(t)
	for name, a := range shared(t, "acceptance", "acceptance-es") {
		t.Run(name, func(t *testing.T) {
			r := extracted(t, x, a)
			checkSpans(t, r)
			if err := r.Validate(); err != nil {
				t.Error(err)
			}
		})
	}
}

func checkSpans(t *testing.T, r *graph.Report) {
	t.Helper()
	runes := []rune(r.Article.Text)
	check := func(start, end int, text string) {
		if start < 0 || end > len(runes) || start >= end || string(runes[start:end]) != text {
			t.Errorf("span %d-%d is not %q", start, end, text)
		}
	}
	for _, m := range r.Mentions {
		check(m.Start, m.End, m.Text)
	}
	for _, e := range r.Events {
		for _, q := range e.Evidence {
			check(q.Start, q.End, q.Text)
		}
		if len(e.Evidence) == 0 {
			t.Errorf("event without evidence: %s", e.Summary)
		}
	}
	for _, f := range r.Facts {
		for _, q := range f.Evidence {
			check(q.Start, q.End, q.Text)
		}
		if (f.Basis == graph.FromArticle) != (len(f.Evidence) > 0) {
			t.Errorf("%s %s %s: basis %s with %d pieces of evidence", f.Subject, f.Predicate, f.Object, f.Basis, len(f.Evidence))
		}
	}
}

// TestDeterministic reads each article twice, the second time beside others.
func TestDeterministic(t *testing.T) {
	x := extractor(t)
	for name, a := range shared(t, "acceptance", "acceptance-es") {
		first := encode(t, x, a)
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if !bytes.Equal(first, encode(t, x, a)) {
				t.Error("two reports of one article differ")
			}
		})
	}
}

func encode(t *testing.T, x *Extractor, a graph.Article) []byte {
	t.Helper()
	r := extracted(t, x, a)
	out, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// BenchmarkExtract reads articles of 247 words on average, so many that words are met again only as often as in the news.
func BenchmarkExtract(b *testing.B) {
	x := extractor(b)
	articles := annotated(b)
	i := 0
	for b.Loop() {
		if _, err := x.Extract(b.Context(), articles[i%len(articles)]); err != nil {
			b.Fatal(err)
		}
		i++
	}
}

// annotated are the articles that were written for training.
func annotated(t testing.TB) []graph.Article {
	t.Helper()
	file, err := os.Open(filepath.Join("train", "events", "annotated", "own.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var out []graph.Article
	for d := json.NewDecoder(file); d.More(); {
		var a graph.Article
		if err := d.Decode(&a); err != nil {
			t.Fatal(err)
		}
		out = append(out, a)
	}
	return out
}

// FuzzExtract checks that any text gives a valid report, and none a panic.
func FuzzExtract(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Add("President of the of the, (AU) Minister's 's “ ” X (Y), de el la the former ex- and-")
	f.Add("SEOUL—“We,” the then-\nex-President said.\xff\x00 (REUTERS)")
	x := extractor(f)
	f.Fuzz(func(t *testing.T, text string) {
		r := extracted(t, x, graph.Article{Text: text, Published: "2024-03-05"})
		if err := r.Validate(); err != nil {
			t.Error(err)
		}
	})
}
