package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/internal/extract"
)

func TestAccounts(t *testing.T) {
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	text := "Egyptian Foreign Minister Hossam Karim flew to Tripoli on Monday. It was a clear morning. Somebody attacked somebody."
	r, err := x.Read(t.Context(), graph.Article{Text: text, Published: "2024-03-19"})
	if err != nil {
		t.Fatal(err)
	}
	want := []extract.Account{
		{
			Text: "Egyptian Foreign Minister Hossam Karim flew to Tripoli on Monday.",
			Told: []extract.Told{{
				Kind: graph.Trip, Summary: "Hossam Karim travels to Tripoli", Rule: "go/verb",
				Filled: []extract.Filled{{"trigger", "flew"}, {"TRAVELER", "Hossam Karim"}, {"DESTINATION", "Tripoli"}, {"place", "Tripoli"}, {"date", "Monday"}},
			}},
		},
		{Text: "It was a clear morning.", Gap: "no verb"},
		{Text: "Somebody attacked somebody.", Gap: "no actor"},
	}
	if diff := cmp.Diff(want, r.Accounts()); diff != "" {
		t.Error(diff)
	}
}

func TestAccountsOfOtherLanguages(t *testing.T) {
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	text := "Le ministre égyptien a rencontré son homologue libyen dans la ville du Caire."
	r, err := x.Read(t.Context(), graph.Article{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	want := []extract.Account{{Text: text, Gap: "language without a model"}}
	if diff := cmp.Diff(want, r.Accounts()); diff != "" {
		t.Error(diff)
	}
}
