package main

import (
	"fmt"
	"io"
	"strings"

	"entente/graph"
	"entente/internal/extract"
)

// printReport writes what was understood of an article, for people.
func printReport(w io.Writer, r *graph.Report) {
	names := map[string]string{}
	fmt.Fprintf(w, "language %s, published %s\n", r.Article.Language, orUnknown(r.Article.Published))
	fmt.Fprintf(w, "\nEntities\n")
	for _, e := range r.Entities {
		names[e.ID] = e.Name
		fmt.Fprintf(w, "  %s %s (%s)\n", e.Kind, e.Name, e.ID)
	}
	fmt.Fprintf(w, "\nEvents\n")
	for _, e := range r.Events {
		s := statement{Date: e.Date, Modality: e.Modality, Text: fmt.Sprintf("%s %s", e.Kind, e.Summary), Origins: 1, Confidence: e.Confidence}
		printTold(w, s, participants(e, names), e.Evidence)
	}
	fmt.Fprintf(w, "\nFacts\n")
	for _, f := range r.Facts {
		if f.Basis == graph.FromArticle {
			s := statement{Date: f.Since, Text: names[f.Subject] + " " + predicateWords(f.Predicate) + " " + names[f.Object], Origins: 1, Confidence: f.Confidence}
			printTold(w, s, "", f.Evidence)
		}
	}
	fmt.Fprintln(w)
}

// printAccounts writes what came of each sentence: by which rule it told something and which words filled what, or why
// it told nothing.
func printAccounts(w io.Writer, accounts []extract.Account) error {
	fmt.Fprintf(w, "Sentences\n")
	for i, a := range accounts {
		fmt.Fprintf(w, "  %d “%s”\n", i+1, oneLine(a.Text))
		for _, t := range a.Told {
			fmt.Fprintf(w, "    %s %s (%s): %s\n", t.Kind, t.Summary, t.Rule, filled(t.Filled))
		}
		if a.Gap != "" {
			fmt.Fprintf(w, "    nothing: %s\n", a.Gap)
		}
	}
	_, err := fmt.Fprintln(w)
	return err
}

func filled(words []extract.Filled) string {
	var parts []string
	for _, f := range words {
		parts = append(parts, fmt.Sprintf("%s “%s”", strings.ToLower(f.As), f.Words))
	}
	return strings.Join(parts, ", ")
}

func printTold(w io.Writer, s statement, detail string, evidence []graph.Quote) {
	fmt.Fprintf(w, "  %s\n", s.line())
	if detail != "" {
		fmt.Fprintf(w, "    %s\n", detail)
	}
	for _, q := range evidence {
		fmt.Fprintf(w, "    “%s” (%s)\n", oneLine(q.Text), q.Rule)
	}
}

func participants(e graph.Telling, names map[string]string) string {
	var parts []string
	for _, p := range e.Participants {
		parts = append(parts, strings.ToLower(string(p.Role))+" "+names[p.Entity])
	}
	if e.Place != "" {
		parts = append(parts, "in "+names[e.Place])
	}
	return strings.Join(parts, ", ")
}

func orUnknown(d graph.Date) string {
	if d == "" {
		return "unknown"
	}
	return string(d)
}
