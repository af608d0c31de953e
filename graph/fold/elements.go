package fold

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"

	"entente/graph"
)

// Source gives all nodes and edges of a graph, each kind in the bytewise order of its ids.
type Source interface {
	AllArticles(ctx context.Context) iter.Seq2[graph.StoredArticle, error]
	AllConflicts(ctx context.Context) iter.Seq2[graph.Conflict, error]
	AllEntities(ctx context.Context) iter.Seq2[graph.Entity, error]
	AllEvents(ctx context.Context) iter.Seq2[graph.Event, error]
	AllFacts(ctx context.Context) iter.Seq2[graph.Fact, error]
	// AllAppearances is in the order of article, then entity.
	AllAppearances(ctx context.Context) iter.Seq2[Appearance, error]
	AllEvidence(ctx context.Context) iter.Seq2[graph.Evidence, error]
}

// Elements gives the nodes and edges of a graph as export writes them: in the order of type, then key.
func Elements(ctx context.Context, s Source) iter.Seq2[graph.Element, error] {
	return func(yield func(graph.Element, error) bool) {
		e := &exporter{yield: yield}
		export(e, s.AllArticles(ctx), articleElements)
		export(e, s.AllConflicts(ctx), conflictElements)
		export(e, s.AllEntities(ctx), entityElements)
		export(e, s.AllEvents(ctx), eventElements)
		export(e, s.AllFacts(ctx), factElements)
		export(e, s.AllEvents(ctx), placeElements)
		export(e, s.AllAppearances(ctx), mentionElements)
		export(e, s.AllEvents(ctx), participantElements)
		export(e, s.AllEvidence(ctx), evidenceElements)
	}
}

// exporter hands elements on until it is told to stop.
type exporter struct {
	yield func(graph.Element, error) bool
	done  bool
}

// element is one node or edge before it is written; fields is encoded as a JSON object.
type element struct {
	kind, key string
	fields    any
}

func export[T any](e *exporter, items iter.Seq2[T, error], elements func(T) []element) {
	if e.done {
		return
	}
	for item, err := range items {
		if err != nil {
			e.yield(graph.Element{}, err)
			e.done = true
			return
		}
		for _, el := range elements(item) {
			if e.done = !e.emit(el); e.done {
				return
			}
		}
	}
}

func (e *exporter) emit(el element) bool {
	line, err := json.Marshal(struct {
		Type string `json:"type"`
		Key  string `json:"key"`
		Data any    `json:"data"`
	}{el.kind, el.key, el.fields})
	if err != nil {
		e.yield(graph.Element{}, fmt.Errorf("export %s %s: %w", el.kind, el.key, err))
		return false
	}
	return e.yield(graph.Element{Type: el.kind, Key: el.key, Line: line}, nil)
}

func articleElements(a graph.StoredArticle) []element {
	return []element{{"Article", a.ID, a.Article}}
}

func conflictElements(c graph.Conflict) []element {
	return []element{{"CONTRADICTS", c.ID, struct {
		Kind    graph.ConflictKind `json:"kind"`
		Subject string             `json:"subject"`
		Facts   []string           `json:"facts,omitempty"`
		Events  []string           `json:"events,omitempty"`
	}{c.Kind, c.Subject, c.Facts, c.Events}}}
}

func entityElements(e graph.Entity) []element { return []element{{"Entity", e.ID, e}} }

func eventElements(e graph.Event) []element {
	return []element{{"Event", e.ID, struct {
		Kind     graph.EventKind `json:"kind"`
		Modality graph.Modality  `json:"modality"`
		graph.When
		Topics     []string `json:"topics,omitempty"`
		Summary    string   `json:"summary"`
		Quotation  string   `json:"quotation,omitempty"`
		Origins    int      `json:"origins"`
		Confidence int      `json:"confidence"`
	}{e.Kind, e.Modality, e.When, e.Topics, e.Summary, e.Quotation, e.Origins, e.Confidence}}}
}

func factElements(f graph.Fact) []element {
	return []element{{"Fact", f.ID, struct {
		Subject    string          `json:"subject"`
		Predicate  graph.Predicate `json:"predicate"`
		Object     string          `json:"object"`
		Basis      graph.Basis     `json:"basis"`
		Former     bool            `json:"former,omitempty"`
		Since      graph.Date      `json:"since,omitempty"`
		Until      graph.Date      `json:"until,omitempty"`
		Origins    int             `json:"origins"`
		Confidence int             `json:"confidence"`
	}{f.Subject, f.Predicate, f.Object, f.Basis, f.Former, f.Since, f.Until, f.Origins, f.Confidence}}}
}

func placeElements(e graph.Event) []element {
	if e.Place == "" {
		return nil
	}
	return []element{{"HELD_IN", e.ID, struct {
		Place string `json:"place"`
	}{e.Place}}}
}

func mentionElements(a Appearance) []element {
	if a.Count == 0 {
		return nil
	}
	return []element{{"MENTIONS", a.Article + " " + a.Entity, struct {
		Article string `json:"article"`
		Entity  string `json:"entity"`
		Count   int    `json:"count"`
	}{a.Article, a.Entity, a.Count}}}
}

// participantElements are in the order of the event's participants, which their keys follow.
func participantElements(e graph.Event) []element {
	list := make([]element, len(e.Participants))
	for i, p := range e.Participants {
		list[i] = element{"PARTICIPATED_IN", fmt.Sprintf("%s %03d", e.ID, i), p}
	}
	return list
}

func evidenceElements(v graph.Evidence) []element {
	return []element{{"REPORTED_IN", v.ID, struct {
		Owner   string `json:"owner"`
		Article string `json:"article"`
		graph.Quote
	}{v.Owner, v.Article, v.Quote}}}
}
