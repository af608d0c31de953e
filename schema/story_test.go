package schema

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"entente/graph"
	"entente/graph/sqlitestore"
)

// The story that the answers in testdata are about, all made up but for the countries:
//
//	Alma Reyes (foreign secretary of Peru) --meets--> Omar Haddad (president of Egypt) in Cairo, 2024-03-21, planned, told twice
//	Alma Reyes --travels--> Egypt, happened          Tom Field (speaks for Peru) --says--> "They will talk about grain."
//	a second paper calls Alma Reyes secretary of trade: a contradiction
//	Peru borders Chile; Cairo is the capital of Egypt (gazetteer)

const (
	ledger = "LIMA, March 19 – Foreign Secretary Alma Reyes of Peru will meet President Omar Haddad in Cairo on Thursday, " +
		"spokesman Tom Field said. “They will talk about grain,” Field said. Reyes flew to Egypt on Monday."
	courier = "Trade Secretary Alma Reyes of Peru meets Egypt's president, Omar Haddad, in Cairo this Thursday."
)

// story makes one report.
type story struct{ graph.Report }

func newStory(url, title, source, published, text string) *story {
	return &story{graph.Report{
		Key: graph.Hash(url, text), Extractor: "story", Origin: graph.Hash(text),
		Article: graph.Article{
			ID: graph.ArticleID(url, "", text), URL: url, Title: title, Source: source, Language: "en", Published: graph.Date(published), Text: text,
		},
	}}
}

// quote finds words in the text.
func (s *story) quote(words string, attributed ...string) graph.Quote {
	at := strings.Index(s.Article.Text, words)
	if at < 0 {
		panic("the story does not say " + words)
	}
	start := utf8.RuneCountInString(s.Article.Text[:at])
	stance := graph.Reports
	if len(attributed) > 0 {
		stance = graph.Claims
	}
	return graph.Quote{Start: start, End: start + utf8.RuneCountInString(words), Text: words, AttributedTo: attributed, Stance: stance, Rule: "story", Confidence: 800}
}

func (s *story) name(e graph.Entity, words ...string) {
	s.Entities = append(s.Entities, e)
	for _, w := range words {
		q := s.quote(w)
		s.Mentions = append(s.Mentions, graph.Mention{Start: q.Start, End: q.End, Text: w, Kind: e.Kind, Form: graph.ByName, Entity: e.ID, Confidence: 900})
	}
	slices.SortFunc(s.Mentions, func(a, b graph.Mention) int { return a.Start - b.Start })
}

func (s *story) holds(person, office string, q graph.Quote) {
	s.Facts = append(s.Facts, graph.Claim{Subject: person, Predicate: graph.HoldsOffice, Object: office, Basis: graph.FromArticle, Confidence: 800, Evidence: []graph.Quote{q}})
}

var (
	peru    = graph.Entity{ID: "country/PE", Kind: graph.Country, Name: "Peru", Aliases: []string{"Peruvian"}, ISO2: "PE", ISO3: "PER", Gazetteer: true}
	egypt   = graph.Entity{ID: "country/EG", Kind: graph.Country, Name: "Egypt", Aliases: []string{"Egyptian"}, ISO2: "EG", ISO3: "EGY", Gazetteer: true}
	chile   = graph.Entity{ID: "country/CL", Kind: graph.Country, Name: "Chile", ISO2: "CL", ISO3: "CHL", Gazetteer: true}
	cairo   = graph.Entity{ID: "city/cairo-eg", Kind: graph.City, Name: "Cairo", Country: "country/EG", Latitude: 30_062_630, Longitude: 31_249_670, Located: true, Within: []string{"country/EG"}, Gazetteer: true}
	reyes   = graph.Entity{ID: "person/alma-reyes", Kind: graph.Person, Name: "Alma Reyes", Aliases: []string{"Reyes"}, Country: "country/PE", Sex: "f"}
	haddad  = graph.Entity{ID: "person/omar-haddad", Kind: graph.Person, Name: "Omar Haddad", Country: "country/EG", Sex: "m"}
	speaker = graph.Entity{ID: "person/tom-field", Kind: graph.Person, Name: "Tom Field", Aliases: []string{"Field"}, Country: "country/PE"}
	foreign = graph.Entity{ID: "office/pe/foreign-secretary", Kind: graph.Office, Name: "Foreign Secretary", Of: "country/PE"}
	trade   = graph.Entity{ID: "office/pe/trade-secretary", Kind: graph.Office, Name: "Trade Secretary", Of: "country/PE"}
	leader  = graph.Entity{ID: "office/eg/president", Kind: graph.Office, Name: "President", Of: "country/EG"}
)

func meeting(q graph.Quote) graph.Telling {
	return graph.Telling{
		Kind: graph.Meeting, Modality: graph.Planned, When: graph.When{Date: "2024-03-21", Text: "Thursday", Earliest: "2024-03-21", Latest: "2024-03-21", Basis: graph.Relative}, Place: cairo.ID,
		Participants: []graph.Participation{
			{Role: graph.Participant, Entity: reyes.ID, Represents: peru.ID}, {Role: graph.Participant, Entity: haddad.ID, Represents: egypt.ID},
		},
		Summary: "Alma Reyes meets Omar Haddad in Cairo", Confidence: 800, Evidence: []graph.Quote{q},
	}
}

func ledgerStory() *graph.Report {
	s := newStory("https://ledger.example/a", "Reyes to see Haddad", "The Ledger", "2024-03-19", ledger)
	s.name(peru, "Peru")
	s.name(egypt, "Egypt")
	s.name(cairo, "Cairo")
	s.name(reyes, "Alma Reyes", "Reyes")
	s.name(haddad, "Omar Haddad")
	s.name(speaker, "Tom Field")
	s.name(foreign, "Foreign Secretary")
	s.name(leader, "President")
	first := "Foreign Secretary Alma Reyes of Peru will meet President Omar Haddad in Cairo on Thursday"
	s.holds(reyes.ID, foreign.ID, s.quote("Foreign Secretary Alma Reyes of Peru"))
	s.holds(haddad.ID, leader.ID, s.quote("President Omar Haddad"))
	s.Facts = append(s.Facts,
		graph.Claim{Subject: speaker.ID, Predicate: graph.SpokespersonOf, Object: peru.ID, Basis: graph.FromArticle, Confidence: 700, Evidence: []graph.Quote{s.quote("spokesman Tom Field")}},
		graph.Claim{Subject: cairo.ID, Predicate: graph.LocatedIn, Object: egypt.ID, Basis: graph.FromGazetteer, Confidence: 1000},
	)
	s.Events = []graph.Telling{
		meeting(s.quote(first, speaker.ID)),
		{
			Kind: graph.Statement, Modality: graph.Happened, When: graph.When{Date: "2024-03-19", Earliest: "2024-03-19", Latest: "2024-03-19", Basis: graph.Relative}, Topics: []string{"grain"},
			Participants: []graph.Participation{{Role: graph.Speaker, Entity: speaker.ID, Represents: peru.ID}, {Role: graph.Topic, Entity: reyes.ID}},
			Summary:      "Tom Field: They will talk about grain", Quotation: "They will talk about grain,", Confidence: 900, Evidence: []graph.Quote{s.quote("“They will talk about grain,” Field said.")},
		},
		{
			Kind: graph.Trip, Modality: graph.Happened, When: graph.When{Date: "2024-03-18", Text: "Monday", Earliest: "2024-03-18", Latest: "2024-03-18", Basis: graph.Relative},
			Participants: []graph.Participation{{Role: graph.Traveler, Entity: reyes.ID, Represents: peru.ID}, {Role: graph.Destination, Entity: egypt.ID}},
			Summary:      "Alma Reyes travels to Egypt", Confidence: 850, Evidence: []graph.Quote{s.quote("Reyes flew to Egypt on Monday.")},
		},
	}
	return &s.Report
}

func courierStory() *graph.Report {
	s := newStory("https://courier.example/b", "Trade talks", "The Courier", "2024-03-20", courier)
	s.name(peru, "Peru")
	s.name(egypt, "Egypt")
	s.name(cairo, "Cairo")
	s.name(reyes, "Alma Reyes")
	s.name(haddad, "Omar Haddad")
	s.name(trade, "Trade Secretary")
	s.holds(reyes.ID, trade.ID, s.quote("Trade Secretary Alma Reyes of Peru"))
	s.Events = []graph.Telling{meeting(s.quote(courier))}
	return &s.Report
}

// newStoryStore loads the story into a store of its own.
func newStoryStore(t testing.TB) *sqlitestore.Store {
	t.Helper()
	store, err := sqlitestore.Open(t.Context(), filepath.Join(t.TempDir(), "story.db"), sqlitestore.Options{
		Now: func() time.Time { return time.Unix(1_711_000_000, 0) },
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	world := &graph.World{Version: "story", Entities: []graph.Entity{peru, egypt, chile, cairo}, Facts: []graph.Claim{
		{Subject: chile.ID, Predicate: graph.Borders, Object: peru.ID, Basis: graph.FromGazetteer, Confidence: 1000},
		{Subject: cairo.ID, Predicate: graph.CapitalOf, Object: egypt.ID, Basis: graph.FromGazetteer, Confidence: 1000},
	}}
	for _, batch := range []graph.Batch{{World: world}, {Put: []*graph.Report{ledgerStory(), courierStory()}}} {
		if _, err := store.Apply(t.Context(), batch); err != nil {
			t.Fatal(err)
		}
	}
	return store
}
