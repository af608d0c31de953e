package main

import (
	"context"
	"slices"

	"entente/graph"
)

// profile is what the graph knows of one entity, ready to be read.
type profile struct {
	ID      string           `json:"id"`
	Kind    graph.EntityKind `json:"kind"`
	Name    string           `json:"name"`
	Aliases []string         `json:"aliases,omitempty"`
	Country string           `json:"country,omitempty"`
	// Related lists the entities that hang on it, by what they are to it.
	Related []relatives `json:"related"`
	// Events stand under what they are: meetings, trips, statements and the others.
	Events []section   `json:"events"`
	Facts  []statement `json:"facts"`
}

// relatives are the entities that hang on another one in one way, the best supported first.
type relatives struct {
	Relation string   `json:"relation"`
	Names    []string `json:"names"`
	More     bool     `json:"more"`
}

// relations are those that a profile shows, in words for each entity.
var relations = []struct {
	name     string
	relation graph.EntityRelation
}{
	{"office", graph.Offices},
	{"holder", graph.Holders},
	{"capital", graph.Capital},
	{"official", graph.Officials},
	{"member", graph.Members},
}

// section lists some events, the latest first.
type section struct {
	Title string      `json:"title"`
	Items []statement `json:"items"`
	More  bool        `json:"more"`
}

// statement is an event or a fact in one line, with the words that tell it.
type statement struct {
	ID         string         `json:"id"`
	Date       graph.Date     `json:"date,omitempty"`
	Modality   graph.Modality `json:"modality,omitempty"`
	Text       string         `json:"text"`
	Origins    int            `json:"origins"`
	Confidence int            `json:"confidence"`
	Quote      string         `json:"quote,omitempty"`
	Article    string         `json:"article,omitempty"`
}

// perSection is how many events a section shows, perProfile how many facts.
const (
	perSection = 10
	perProfile = 30
)

// sections are the kinds of events that a profile keeps apart; the last takes the rest.
var sections = []struct {
	title string
	kinds []graph.EventKind
}{
	{"Meetings", []graph.EventKind{graph.Meeting}},
	{"Trips", []graph.EventKind{graph.Trip}},
	{"Statements", []graph.EventKind{graph.Statement}},
	{"Other events", otherKinds()},
}

func otherKinds() []graph.EventKind {
	return slices.DeleteFunc(slices.Clone(graph.EventKinds), func(k graph.EventKind) bool {
		return k == graph.Meeting || k == graph.Trip || k == graph.Statement
	})
}

// profiler gathers a profile; names are those of the entities met on the way.
type profiler struct {
	reader graph.Reader
	names  map[string]string
}

func newProfile(ctx context.Context, r graph.Reader, e graph.Entity) (profile, error) {
	g := profiler{reader: r, names: map[string]string{e.ID: e.Name}}
	p := profile{ID: e.ID, Kind: e.Kind, Name: e.Name, Aliases: e.Aliases, Related: []relatives{}, Events: []section{}, Facts: []statement{}}
	if err := g.learn(ctx, e.Country, e.Of); err != nil {
		return p, err
	}
	p.Country = g.names[e.Country]
	if err := g.related(ctx, &p); err != nil {
		return p, err
	}
	if err := g.events(ctx, &p); err != nil {
		return p, err
	}
	return p, g.facts(ctx, &p)
}

// learn looks up the names of entities that are not known yet.
func (g profiler) learn(ctx context.Context, ids ...string) error {
	ids = slices.DeleteFunc(slices.Clone(ids), func(id string) bool { _, known := g.names[id]; return known || id == "" })
	if len(ids) == 0 {
		return nil
	}
	found, err := g.reader.Entities(ctx, ids)
	for _, e := range found {
		g.names[e.ID] = e.Name
	}
	return err
}

func (g profiler) related(ctx context.Context, p *profile) error {
	for _, r := range relations {
		lists, err := g.reader.Related(ctx, r.relation, []string{p.ID}, nil, graph.Page{First: perSection})
		if err != nil {
			return err
		}
		out := relatives{Relation: r.name, More: lists[0].More}
		for _, e := range lists[0].Items {
			name, err := g.fullName(ctx, e)
			if err != nil {
				return err
			}
			out.Names = append(out.Names, name)
		}
		if len(out.Names) > 0 {
			p.Related = append(p.Related, out)
		}
	}
	return nil
}

// fullName says of an office also whose it is.
func (g profiler) fullName(ctx context.Context, e graph.Entity) (string, error) {
	if err := g.learn(ctx, e.Of); err != nil || g.names[e.Of] == "" {
		return e.Name, err
	}
	return e.Name + " of " + g.names[e.Of], nil
}

func (g profiler) events(ctx context.Context, p *profile) error {
	for _, s := range sections {
		lists, err := g.reader.Events(ctx, []string{p.ID}, graph.EventFilter{Kinds: s.kinds}, graph.Page{First: perSection})
		if err != nil {
			return err
		}
		if len(lists[0].Items) == 0 {
			continue
		}
		out := section{Title: s.title, Items: eventLines(lists[0].Items), More: lists[0].More}
		if err := g.quote(ctx, out.Items); err != nil {
			return err
		}
		p.Events = append(p.Events, out)
	}
	return nil
}

// eventLines puts events into lines, without their quotes yet.
func eventLines(events []graph.Event) []statement {
	var out []statement
	for _, e := range events {
		out = append(out, statement{
			ID: e.ID, Date: e.Date, Modality: e.Modality, Text: e.Summary, Origins: e.Origins, Confidence: e.Confidence,
		})
	}
	return out
}

func (g profiler) facts(ctx context.Context, p *profile) error {
	lists, err := g.reader.Facts(ctx, []string{p.ID}, nil, graph.Page{First: perProfile})
	if err != nil {
		return err
	}
	for _, f := range lists[0].Items {
		if err := g.learn(ctx, f.Subject, f.Object); err != nil {
			return err
		}
		p.Facts = append(p.Facts, statement{
			ID: f.ID, Date: f.Since, Text: g.names[f.Subject] + " " + predicateWords(f.Predicate) + " " + g.names[f.Object],
			Origins: f.Origins, Confidence: f.Confidence,
		})
	}
	return g.quote(ctx, p.Facts)
}

// quote adds to each statement the newest words that tell it, and where they stand.
func (g profiler) quote(ctx context.Context, all []statement) error {
	ids := make([]string, len(all))
	for i, s := range all {
		ids[i] = s.ID
	}
	lists, err := g.reader.Evidence(ctx, ids, graph.Page{First: 1})
	if err != nil {
		return err
	}
	for i, list := range lists {
		if len(list.Items) == 0 {
			continue
		}
		evidence := list.Items[0]
		articles, err := g.reader.ArticlesByID(ctx, []string{evidence.Article})
		if err != nil {
			return err
		}
		all[i].Quote, all[i].Article = evidence.Text, citation(articles)
	}
	return nil
}

// citation names the article as a person would: who published it, or its title or address.
func citation(articles []graph.StoredArticle) string {
	if len(articles) == 0 {
		return ""
	}
	a := articles[0]
	name := a.ID
	for _, better := range []string{a.URL, a.Title, a.Source} {
		if better != "" {
			name = better
		}
	}
	if a.Published != "" {
		name += ", " + string(a.Published)
	}
	return name
}
