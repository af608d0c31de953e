package ingest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"

	"entente/graph"
	"entente/loaders"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// store is a Store in memory. It finds reports invalid whose text says so, and calls applied after each batch.
type store struct {
	mu         sync.Mutex
	batches    [][]string
	world      int
	quarantine map[string]graph.Failure
	applied    func()
	broken     error
}

func (s *store) Apply(ctx context.Context, b graph.Batch) (graph.Outcome, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.broken != nil {
		return graph.Outcome{}, s.broken
	}
	if err := ctx.Err(); err != nil {
		return graph.Outcome{}, err
	}
	var texts []string
	for _, r := range b.Put {
		if strings.Contains(r.Article.Text, "invalid") {
			return graph.Outcome{}, fmt.Errorf("report of %s: %w", r.Article.Text, graph.ErrInvalid)
		}
		texts = append(texts, r.Article.Text)
	}
	if b.World != nil {
		s.world++
	}
	s.batches = append(s.batches, texts)
	if s.applied != nil {
		s.applied()
	}
	return graph.Outcome{Added: len(texts)}, nil
}

func (s *store) Quarantine(_ context.Context, failures []graph.Failure) error {
	for _, f := range failures {
		s.quarantine[f.Input+" "+f.Item] = f
	}
	return nil
}

func (s *store) Quarantined(context.Context) ([]graph.Failure, error) {
	var all []graph.Failure
	for _, f := range s.quarantine {
		all = append(all, f)
	}
	return all, nil
}

func (s *store) Release(_ context.Context, failures []graph.Failure) error {
	for _, f := range failures {
		delete(s.quarantine, f.Input+" "+f.Item)
	}
	return nil
}

func (s *store) texts() []string {
	var all []string
	for _, b := range s.batches {
		all = append(all, b...)
	}
	return all
}

// extractor takes longer over some articles than over others, fails where the text says so, and panics where it says that.
type extractor struct{}

func (extractor) Extract(ctx context.Context, a graph.Article) (*graph.Report, error) {
	time.Sleep(time.Duration(len(a.Text)%3) * time.Millisecond)
	switch {
	case strings.Contains(a.Text, "panic"):
		panic("no verb")
	case strings.Contains(a.Text, "unreadable"):
		return nil, errors.New("cannot be read")
	}
	return &graph.Report{Article: a}, ctx.Err()
}

// articles makes a record of each text.
func articles(texts ...string) iter.Seq[loaders.Item] {
	return func(yield func(loaders.Item) bool) {
		for n, text := range texts {
			item := loaders.Item{Input: "in", Place: fmt.Sprintf("line %d", n+1), Raw: []byte(text)}
			item.Article, item.Err = loaders.Complete(graph.Article{Text: text}, "", loaders.Defaults{})
			if !yield(item) {
				return
			}
		}
	}
}

func numbered(n int) []string {
	var texts []string
	for i := range n {
		texts = append(texts, strings.Repeat("x", i%7)+fmt.Sprint(i))
	}
	return texts
}

func newStore() *store { return &store{quarantine: map[string]graph.Failure{}} }

func TestOrderDoesNotDependOnWorkers(t *testing.T) {
	texts := numbered(batchRecords * 5 / 2)
	for _, workers := range []int{0, 1, 3, 16} {
		s := newStore()
		summary, err := Run(t.Context(), articles(texts...), extractor{}, s, Options{Workers: workers, World: &graph.World{}})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(texts, s.texts()); diff != "" {
			t.Errorf("%d workers (-want +got):\n%s", workers, diff)
		}
		if len(s.batches) != 3 || s.world != 1 || summary.Added != len(texts) {
			t.Errorf("%d workers: got %d batches, %d worlds, %+v; want 3, 1, %d added", workers, len(s.batches), s.world, summary, len(texts))
		}
	}
}

var lineNumber = regexp.MustCompile(`Extract:\d+;`)

func TestFailuresAreNamedAndKept(t *testing.T) {
	s := newStore()
	var named []string
	o := Options{Failed: func(item loaders.Item) {
		named = append(named, item.Name()+": "+lineNumber.ReplaceAllString(item.Err.Error(), "Extract;"))
	}}
	summary, err := Run(t.Context(), articles("One.", "panic", "", "invalid", "unreadable", "Two."), extractor{}, s, o)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"in, line 2: extraction broke off: no verb, in entente/loaders/ingest.extractor.Extract; please report it together with the article",
		"in, line 3: invalid record: there is no text in it",
		"in, line 4: write 1 articles: report of invalid: invalid",
		"in, line 5: cannot be read",
	}
	if diff := cmp.Diff(want, named); diff != "" {
		t.Errorf("named (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"One.", "Two."}, s.texts()); diff != "" {
		t.Errorf("loaded (-want +got):\n%s", diff)
	}
	if got := string(s.quarantine["in line 2"].Record); len(s.quarantine) != 4 || got != "panic" || summary.Failed != 4 {
		t.Errorf("quarantine %v, summary %+v: want four, with their records", s.quarantine, summary)
	}
}

func TestGoodRecordLeavesQuarantine(t *testing.T) {
	s := newStore()
	s.quarantine["in line 1"] = graph.Failure{Input: "in", Item: "line 1"}
	s.quarantine["in "] = graph.Failure{Input: "in"}
	s.quarantine["in line 2"] = graph.Failure{Input: "in", Item: "line 2"}
	if _, err := Run(t.Context(), articles("One.", "panic"), extractor{}, s, Options{}); err != nil {
		t.Fatal(err)
	}
	if _, still := s.quarantine["in line 2"]; len(s.quarantine) != 1 || !still {
		t.Errorf("quarantine %v: want line 2 alone", s.quarantine)
	}
}

func TestRecordsOfOneArticleDoNotShareABatch(t *testing.T) {
	s := newStore()
	if _, err := Run(t.Context(), articles("One.", "Two.", "One."), extractor{}, s, Options{}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([][]string{{"One.", "Two."}, {"One."}}, s.batches); diff != "" {
		t.Errorf("batches (-want +got):\n%s", diff)
	}
}

// When the context ends, every batch that was begun is whole, what was loaded is the beginning of the input, and no
// article counts as failed.
func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	s := newStore()
	s.applied = cancel
	texts := numbered(10 * batchRecords)
	summary, err := Run(ctx, articles(texts...), extractor{}, s, Options{Workers: 4})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got error %v, want %v", err, context.Canceled)
	}
	got := s.texts()
	if len(got) < batchRecords || len(got) > 3*batchRecords || summary.Added != len(got) || summary.Failed != 0 || len(s.quarantine) != 0 {
		t.Errorf("loaded %d, summary %+v, quarantine %v", len(got), summary, s.quarantine)
	}
	if diff := cmp.Diff(texts[:len(got)], got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestStoreFails(t *testing.T) {
	s := newStore()
	s.broken = graph.ErrUnavailable
	_, err := Run(t.Context(), articles(numbered(10*batchRecords)...), extractor{}, s, Options{Workers: 4})
	if !errors.Is(err, graph.ErrUnavailable) || len(s.quarantine) != 0 {
		t.Errorf("got error %v, quarantine %v; want %v and none", err, s.quarantine, graph.ErrUnavailable)
	}
}
