package graphtest

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"entente/graph"
	"entente/graph/graphtest/synth"
)

// testElements checks the order of export.
func testElements(t *testing.T, open Open) {
	s := fixture(t, open)
	var elements []graph.Element
	for e, err := range s.Elements(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		elements = append(elements, e)
	}
	order := func(a, b graph.Element) int { return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Key, b.Key)) }
	if !slices.IsSortedFunc(elements, order) || len(slices.CompactFunc(slices.Clone(elements), func(a, b graph.Element) bool { return order(a, b) == 0 })) != len(elements) {
		t.Error("elements are not in order, or one is there twice")
	}
	for _, err := range s.Elements(t.Context()) {
		if err != nil {
			t.Error(err)
		}
		break // a reader may stop early
	}
}

// testOrigins counts reprints once, also when one of them goes.
func testOrigins(t *testing.T, open Open) {
	s := fixture(t, open)
	reprint := Fixture()[1].Article.ID
	check := func(when string, origins, articles int) {
		t.Helper()
		got, err := s.Entities(t.Context(), []string{"person/badr-basri"})
		if err != nil || len(got) != 1 || got[0].Origins != origins || got[0].Articles != articles {
			t.Errorf("%s: %+v, %v; want %d origins, %d articles", when, got, err, origins, articles)
		}
	}
	check("at first", 3, 4)
	apply(t, s, graph.Batch{Remove: []string{reprint}})
	check("without the reprint", 3, 3)
	apply(t, s, graph.Batch{Remove: []string{Fixture()[0].Article.ID}})
	check("without both", 2, 2)
	var copies []*graph.Report
	for i := range 40 {
		copies = append(copies, firstTalks(fmt.Sprintf("https://paper%d.example/copy", i), graph.Date(fmt.Sprintf("2024-01-%02d", 10+i%9))))
	}
	apply(t, s, graph.Batch{Put: copies[:20]})
	apply(t, s, graph.Batch{Put: copies[20:]})
	check("with forty reprints", 3, 42)
	lists, err := s.Events(t.Context(), []string{"person/badr-basri"}, graph.EventFilter{Until: "2024-01-31"}, graph.Page{First: 5})
	if err != nil || len(lists[0].Items) != 1 || lists[0].Items[0].Origins != 1 || lists[0].Items[0].Confidence != 800 {
		t.Errorf("the event that forty reprints tell: %+v, %v; want one, of one origin", lists, err)
	}
}

// testTwice counts an article once that tells an event and claims a fact twice.
func testTwice(t *testing.T, open Open) {
	s := open(t)
	text := "Ann Archer met Badr Basri in Cairo. They met on Tuesday. Archer is Secretary of State of the United States; Egypt was there."
	b := Write("https://twice.example/1", "2024-01-10", text).Entity(ann, badr, cairo, secretary, egypt, unitedStates)
	meeting := graph.Telling{
		Kind: graph.Meeting, When: graph.When{Date: "2024-01-09"}, Place: cairo.ID, Confidence: 600, Summary: meetingOne,
		Participants: []graph.Participation{Take(graph.Participant, ann.ID), Take(graph.Participant, badr.ID)},
	}
	b.Event(meeting, "Ann Archer met Badr Basri in Cairo")
	meeting.Confidence, meeting.Modality = 700, graph.Ongoing
	b.Event(meeting, "They met on Tuesday")
	b.Fact(ann.ID, graph.HoldsOffice, secretary.ID, "Archer is Secretary of State")
	b.Claim(graph.Claim{Subject: ann.ID, Predicate: graph.HoldsOffice, Object: secretary.ID, Since: "2021"}, "Archer is Secretary")
	apply(t, s, graph.Batch{World: World(), Put: []*graph.Report{b.Report()}})
	lists, err := s.Events(t.Context(), nil, graph.EventFilter{}, graph.Page{First: 5})
	if err != nil || len(lists[0].Items) != 1 || lists[0].Items[0].Origins != 1 || lists[0].Items[0].Confidence != 700 {
		t.Errorf("told twice by one article: %+v, %v; want one event of one origin and confidence 700", lists[0].Items, err)
	}
	facts, err := s.Facts(t.Context(), []string{ann.ID}, nil, graph.Page{First: 5})
	if err != nil || len(facts[0].Items) != 1 || facts[0].Items[0].Origins != 1 || facts[0].Items[0].Confidence != 800 || facts[0].Items[0].Since != "2021" {
		t.Errorf("claimed twice by one article: %+v, %v; want one fact of one origin and confidence 800, since 2021", facts[0].Items, err)
	}
	evidence, err := s.Evidence(t.Context(), []string{lists[0].Items[0].ID, facts[0].Items[0].ID}, graph.Page{First: 5, Total: true})
	if err != nil || evidence[0].Total != 2 || evidence[1].Total != 2 {
		t.Errorf("evidence: %+v, %v; want two pieces each", evidence, err)
	}
}

// testTwoActs keeps two acts of one article apart that neither party, time nor place parts, and joins them with the same
// two of another article.
func testTwoActs(t *testing.T, open Open) {
	s := open(t)
	report := func(url string) *graph.Report {
		b := Write(url, "2024-01-10", "Egypt trains with the United States. Egypt buys grain from the United States.").Entity(egypt, unitedStates)
		act := graph.Telling{
			Kind: graph.Cooperate, Confidence: 600, Summary: "Egypt cooperates with United States",
			Participants: []graph.Participation{Take(graph.Actor, egypt.ID), Take(graph.Recipient, unitedStates.ID)},
		}
		b.Event(act, "Egypt trains with the United States")
		b.Event(act, "Egypt buys grain from the United States")
		return b.Report()
	}
	apply(t, s, graph.Batch{World: World(), Put: []*graph.Report{report("https://one.example/1")}})
	apply(t, s, graph.Batch{Put: []*graph.Report{report("https://two.example/1")}})
	lists, err := s.Events(t.Context(), nil, graph.EventFilter{}, graph.Page{First: 5, Total: true})
	if err != nil || lists[0].Total != 2 {
		t.Fatalf("two acts told by two articles: %+v, %v; want two events", lists, err)
	}
	evidence, err := s.Evidence(t.Context(), []string{lists[0].Items[0].ID, lists[0].Items[1].ID}, graph.Page{First: 5, Total: true})
	if err != nil || evidence[0].Total != 2 || evidence[1].Total != 2 {
		t.Errorf("evidence: %+v, %v; want that of both articles for each", evidence, err)
	}
}

// testNamesakes lets one name become two persons and one again.
func testNamesakes(t *testing.T, open Open) {
	s := open(t)
	reports := Fixture()
	ids := func() []string {
		t.Helper()
		got, err := s.Resolve(t.Context(), []graph.Ref{{Text: "Ali Hassan"}})
		if err != nil {
			t.Fatal(err)
		}
		return entityIDs(got[0])
	}
	events := func(id string) []string {
		t.Helper()
		lists, err := s.Events(t.Context(), []string{id}, graph.EventFilter{}, graph.Page{First: 5})
		if err != nil {
			t.Fatal(err)
		}
		return summaries(lists[0].Items)
	}
	apply(t, s, graph.Batch{World: World(), Put: []*graph.Report{namesake()}})
	same(t, "one", ids(), []string{"person/ali-hassan"})
	same(t, "his events", events("person/ali-hassan"), []string{hassanTrip})
	apply(t, s, graph.Batch{Put: []*graph.Report{denial()}})
	same(t, "two", ids(), []string{"person/ali-hassan-iq", "person/ali-hassan-sy"})
	same(t, "nobody's events", events("person/ali-hassan"), nil)
	same(t, "the Syrian's events", events("person/ali-hassan-sy"), []string{hassanTrip})
	if got, err := s.Entities(t.Context(), []string{"person/ali-hassan"}); err != nil || len(got) > 0 {
		t.Errorf("the short id belongs to %v, %v", got, err)
	}
	apply(t, s, graph.Batch{Remove: []string{reports[5].Article.ID}})
	same(t, "one again", ids(), []string{"person/ali-hassan"})
	same(t, "his events again", events("person/ali-hassan"), []string{hassanTrip})
}

// testRefresh replaces the reports of one extractor version by those of another.
func testRefresh(t *testing.T, open Open) {
	s := open(t)
	version := func(want string) {
		t.Helper()
		if got, err := s.Extractor(t.Context()); err != nil || got != want {
			t.Errorf("version %q, %v; want %q", got, err, want)
		}
	}
	refused := func(r *graph.Report) {
		t.Helper()
		if _, err := s.Apply(t.Context(), graph.Batch{Put: []*graph.Report{r}}); !errors.Is(err, graph.ErrExtractorVersion) {
			t.Errorf("a report of version %s: %v, want refused", r.Extractor, err)
		}
	}
	newer := func(r *graph.Report) *graph.Report {
		b := Builder{*r}
		return b.By("test-2").Report()
	}
	version("")
	old := Fixture()
	apply(t, s, graph.Batch{World: World(), Put: old[:3]})
	version(Extractor)
	refused(newer(old[0]))
	for range 2 {
		if err := s.BeginRefresh(t.Context(), "test-2"); err != nil {
			t.Fatal(err)
		}
	}
	refused(old[3])
	apply(t, s, graph.Batch{Put: []*graph.Report{newer(old[0]), newer(old[1])}})
	version(Extractor)
	if err := s.EndRefresh(t.Context()); !errors.Is(err, graph.ErrExtractorVersion) {
		t.Errorf("ending a refresh half way: %v, want refused", err)
	}
	if o := apply(t, s, graph.Batch{Put: []*graph.Report{newer(old[2])}}); o.Replaced != 1 {
		t.Errorf("outcome %+v, want one replaced", o)
	}
	if err := s.EndRefresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	version("test-2")
	refused(old[0])
	apply(t, s, graph.Batch{Remove: idsOf(old[:3])})
	version("")
	apply(t, s, graph.Batch{Put: old[:1]})
	version(Extractor)
}

// testInvalid refuses what may not be stored, and writes nothing of the batch.
func testInvalid(t *testing.T, open Open) {
	s := fixture(t, open)
	want := Hash(t, s)
	bad := firstTalks("https://bad.example/1", "2024-01-10")
	bad.Events[0].Evidence = nil
	good := firstTalks("https://good.example/1", "2024-01-10")
	_, err := s.Apply(t.Context(), graph.Batch{Put: []*graph.Report{good, bad}})
	if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), "no evidence") {
		t.Errorf("an event without evidence: %v, want refused", err)
	}
	_, err = s.Apply(t.Context(), graph.Batch{Put: []*graph.Report{good}, Remove: []string{good.Article.ID}})
	if !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("an article put and removed at once: %v, want refused", err)
	}
	if Hash(t, s) != want {
		t.Error("a refused batch changed the graph")
	}
	if o := apply(t, s, graph.Batch{Remove: []string{"article/none"}}); o.Removed != 0 || o.Elements != 0 {
		t.Errorf("removing what is not there: %+v", o)
	}
}

func testQuarantine(t *testing.T, open Open) {
	s := open(t)
	failures := []graph.Failure{
		{Input: "b.jsonl", Item: "7", Reason: "not JSON", Record: []byte("{")},
		{Input: "a.txt", Reason: "empty"},
		{Input: "b.jsonl", Item: "12", Reason: "no text", Record: []byte(`{"url":"x"}`)},
	}
	if err := s.Quarantine(t.Context(), failures); err != nil {
		t.Fatal(err)
	}
	failures[0].Reason = "no JSON at all"
	if err := s.Quarantine(t.Context(), failures[:1]); err != nil {
		t.Fatal(err)
	}
	check := func(want ...graph.Failure) {
		t.Helper()
		got, err := s.Quarantined(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		same(t, "quarantine", got, want)
	}
	check(failures[1], failures[2], failures[0])
	if err := s.Release(t.Context(), []graph.Failure{failures[2], {Input: "none"}}); err != nil {
		t.Fatal(err)
	}
	check(failures[1], failures[0])
}

// testReaders reads while another writes: every reader sees whole batches and no error.
func testReaders(t *testing.T, open Open) {
	s := open(t)
	o := synth.Small(7, 60)
	done := make(chan struct{})
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				readOnce(t, s)
			}
		})
	}
	for part := range slices.Chunk(synth.All(o), 10) {
		apply(t, s, graph.Batch{World: synth.World(o), Put: part})
	}
	close(done)
	readers.Wait()
}

// readOnce checks that all events listed have evidence, whose quotes stand in their articles.
func readOnce(t *testing.T, s graph.Store) {
	lists, err := s.Events(t.Context(), nil, graph.EventFilter{}, graph.Page{First: 10})
	if err != nil {
		t.Error(err)
		return
	}
	if _, err := s.Stats(t.Context()); err != nil {
		t.Error(err)
	}
	for _, e := range lists[0].Items {
		if len(e.Participants) == 0 || e.Origins == 0 {
			t.Errorf("half an event: %+v", e)
		}
	}
}

// testOddTexts keeps texts exactly, whatever is in them.
func testOddTexts(t *testing.T, open Open) {
	s := open(t)
	for i, text := range []string{
		"Ann Archer met\x00 Badr Basri.", "Ann Archer 🇺🇸 “met” Badr\u00a0Basri\r\n\tin Cairo. مرحبا", "Ann Archer met Badr Basri' OR 1=1; -- \\ \" {$x}", "",
	} {
		b := Write(fmt.Sprintf("https://odd.example/%d", i), "", text)
		if text != "" {
			b.Entity(ann, unitedStates).Title(text).Event(graph.Telling{
				Kind: graph.Statement, Summary: text, Quotation: text, Topics: []string{text}, Participants: []graph.Participation{Take(graph.Speaker, ann.ID)},
			}, text)
		}
		r := b.Report()
		apply(t, s, graph.Batch{Put: []*graph.Report{r}})
		got, err := s.ArticlesByID(t.Context(), []string{r.Article.ID})
		if err != nil || len(got) != 1 || got[0].Text != text || got[0].Title != r.Article.Title {
			t.Errorf("%q: got %+v, %v", text, got, err)
		}
		if text == "" {
			continue
		}
		lists, err := s.Events(t.Context(), []string{r.Article.ID}, graph.EventFilter{}, graph.Page{First: 2})
		if err != nil || len(lists[0].Items) != 1 || lists[0].Items[0].Quotation != text {
			t.Fatalf("%q: got %+v, %v", text, lists, err)
		}
		evidence, err := s.Evidence(t.Context(), []string{lists[0].Items[0].ID}, graph.Page{First: 2})
		if err != nil || len(evidence[0].Items) != 1 || evidence[0].Items[0].Text != text {
			t.Errorf("%q: got %+v, %v", text, evidence, err)
		}
	}
}

// testReports gives back what was put, from any article on.
func testReports(t *testing.T, open Open) {
	s := fixture(t, open)
	want := map[string]*graph.Report{}
	for _, r := range Fixture() {
		want[r.Article.ID] = r
	}
	ids := slices.Sorted(func(yield func(string) bool) {
		for id := range want {
			if !yield(id) {
				return
			}
		}
	})
	var got []string
	for r, err := range s.Reports(t.Context(), ids[1]) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, r.Article.ID)
		if fmt.Sprintf("%+v", *r) != fmt.Sprintf("%+v", *want[r.Article.ID]) {
			t.Errorf("got %+v\nwant %+v", *r, *want[r.Article.ID])
		}
	}
	same(t, "articles", got, ids[2:])
}
