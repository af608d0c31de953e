package extract

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/phrase"
	"entente/internal/extract/relate"
)

// Account is what one sentence told, or why it told no event.
type Account struct {
	Text string
	// Told is in the order of the report's events.
	Told []Told
	// Gap is empty where Told is not.
	Gap relate.GapReason
}

// Told is one event as one sentence tells it: by which rule, and which words filled what.
type Told struct {
	Kind    graph.EventKind
	Summary string
	Rule    string
	// Filled has the trigger first, then the roles, the place and the date that were found in this sentence.
	Filled []Filled
}

// Filled is what some words were taken for: "trigger", a role, "place" or "date".
type Filled struct {
	As    string
	Words string
}

// Accounts goes through the sentences of the article and says what came of each.
func (r *Reading) Accounts() []Account {
	out := make([]Account, len(r.Document.Sentences))
	for i := range out {
		s := &r.Document.Sentences[i]
		out[i].Text = r.Document.Text[s.Start:s.End]
	}
	for _, g := range r.Gaps {
		out[g.Sentence].Gap = g.Reason
	}
	for i := range r.Events {
		for _, t := range r.Events[i].Tellings {
			a := &out[t.Sentence]
			a.Told, a.Gap = append(a.Told, r.told(&r.Events[i], t)), ""
		}
	}
	return out
}

func (r *Reading) told(e *relate.Event, t relate.Telling) Told {
	out := Told{Kind: e.Kind, Summary: e.Summary, Rule: t.Rule}
	for _, w := range t.Words {
		out.Filled = append(out.Filled, Filled{w.As, r.words(t.Sentence, w.Token)})
	}
	return out
}

// words gives the widest mention that a token heads, or else the token.
func (r *Reading) words(sentence, token int) string {
	s := &r.Document.Sentences[sentence]
	first, limit := token, token+1
	if i, ok := r.Scene.Headed(sentence, token); ok {
		first, limit = r.Scene.Mentions[i].First, r.Scene.Mentions[i].Limit
	}
	return strings.Join(strings.Fields(phrase.Text(r.Document, s, first, limit)), " ")
}
