package queries

import (
	"context"
	"fmt"
	"math"
	"slices"

	"entente/graph"
)

// Filter narrows events as a person writes it: with names for entities and text for dates. A zero field narrows nothing.
type Filter struct {
	Kinds        []graph.EventKind
	Modalities   []graph.Modality
	With         []string
	Direct       bool
	Roles        []graph.Role
	In           string
	Since, Until string
	AttributedTo string
	Sources      []string
	Text         string
	MinOrigins   int
	// MinConfidence is between 0 and 1.
	MinConfidence float64
}

// maxNames is how many names, or words, one condition may list.
const maxNames = 50

// Build turns names into ids and text into dates and words. All names are looked up in one round trip.
func (f Filter) Build(ctx context.Context, r Resolver) (graph.EventFilter, error) {
	built, err := f.nameless()
	if err != nil {
		return built, err
	}
	ids, err := lookupIDs(ctx, r, f.refs())
	if err != nil {
		return built, err
	}
	return f.named(built, ids), nil
}

// nameless builds all of a filter but the entities.
func (f Filter) nameless() (graph.EventFilter, error) {
	built := graph.EventFilter{
		Kinds: f.Kinds, Modalities: f.Modalities, Direct: f.Direct, Roles: f.Roles, Sources: f.Sources, MinOrigins: f.MinOrigins,
	}
	var err error
	if built.Text, err = searchWords("text", f.Text); err != nil {
		return built, err
	}
	if built.MinConfidence, err = thousandths(f.MinConfidence); err != nil {
		return built, err
	}
	if built.Since, built.Until, err = Span(f.Since, f.Until); err != nil {
		return built, err
	}
	return built, checkNames("with", len(f.With))
}

// refs lists the entities that the filter names.
func (f Filter) refs() []graph.Ref {
	refs := anyKind(f.With)
	if f.In != "" {
		refs = append(refs, graph.Ref{Text: f.In, Kinds: placeKinds})
	}
	if f.AttributedTo != "" {
		refs = append(refs, graph.Ref{Text: f.AttributedTo})
	}
	return refs
}

// named puts in the ids of what refs lists.
func (f Filter) named(built graph.EventFilter, ids []string) graph.EventFilter {
	if len(f.With) > 0 {
		built.With, ids = ids[:len(f.With)], ids[len(f.With):]
	}
	if f.In != "" {
		built.In, ids = ids[0], ids[1:]
	}
	if f.AttributedTo != "" {
		built.AttributedTo = ids[0]
	}
	return built
}

// Only narrows the filter to one kind of event; false when it asks for other kinds alone, so that nothing can pass.
func (f Filter) Only(kind graph.EventKind) (Filter, bool) {
	if len(f.Kinds) > 0 && !slices.Contains(f.Kinds, kind) {
		return f, false
	}
	f.Kinds = []graph.EventKind{kind}
	return f, true
}

// Span reads the two ends of a stretch of time; either may be empty.
func Span(since, until string) (first, last graph.Date, err error) {
	if first, err = graph.ParseDate(since); err != nil {
		return "", "", fmt.Errorf("since: %w", err)
	}
	if last, err = graph.ParseDate(until); err != nil {
		return "", "", fmt.Errorf("until: %w", err)
	}
	if first != "" && last != "" && first.First() > last.Last() {
		return "", "", fmt.Errorf("%w: since %s lies after until %s", graph.ErrInvalid, first, last)
	}
	return first, last, nil
}

// searchWords splits a text into folded words. A text without any word would silently narrow nothing, so it is refused.
func searchWords(argument, text string) ([]string, error) {
	if text == "" {
		return nil, nil
	}
	words := graph.Words(text)
	if len(words) == 0 {
		return nil, fmt.Errorf("%w: %s %q holds no word to look for", graph.ErrInvalid, argument, text)
	}
	return words, checkNames(argument, len(words))
}

func checkNames(argument string, count int) error {
	if count > maxNames {
		return fmt.Errorf("%w: %s lists %d, more than %d", graph.ErrInvalid, argument, count, maxNames)
	}
	return nil
}

func thousandths(confidence float64) (int, error) {
	if !(confidence >= 0 && confidence <= 1) {
		return 0, fmt.Errorf("%w: minConfidence %v: want a number between 0 and 1", graph.ErrInvalid, confidence)
	}
	return int(math.Round(confidence * 1000)), nil
}
