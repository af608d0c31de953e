package graphtest

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"entente/graph"
)

// Extractor is the extractor version of all reports made here.
const Extractor = "test-1"

// Builder writes a report by hand: spans are found by their words.
type Builder struct {
	report graph.Report
}

// Write begins the report of an article.
func Write(url string, published graph.Date, text string) *Builder {
	source, _, _ := strings.Cut(strings.TrimPrefix(url, "https://"), "/")
	return &Builder{graph.Report{
		Extractor: Extractor, Origin: graph.Hash(graph.Fold(text)),
		Article: graph.Article{ID: graph.ArticleID(url, "", text), URL: url, Source: source, Language: "en", Published: published, Text: text},
	}}
}

// Title sets the title.
func (b *Builder) Title(title string) *Builder {
	b.report.Article.Title = title
	return b
}

// By names another extractor version.
func (b *Builder) By(extractor string) *Builder {
	b.report.Extractor = extractor
	return b
}

// Entity adds entities, with a mention wherever the text has the name or an alias.
func (b *Builder) Entity(entities ...graph.Entity) *Builder {
	for _, e := range entities {
		b.report.Entities = append(b.report.Entities, e)
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			b.mention(e, name)
		}
	}
	return b
}

func (b *Builder) mention(e graph.Entity, name string) {
	text := b.report.Article.Text
	for from := 0; ; {
		at := strings.Index(text[from:], name)
		if at < 0 {
			return
		}
		start := utf8.RuneCountInString(text[:from+at])
		m := graph.Mention{Start: start, End: start + utf8.RuneCountInString(name), Text: name, Kind: e.Kind, Form: graph.ByName, Entity: e.ID, Confidence: 900}
		if !b.covered(m) {
			b.report.Mentions = append(b.report.Mentions, m)
		}
		from += at + len(name)
	}
}

// covered says that a mention lies within another.
func (b *Builder) covered(m graph.Mention) bool {
	for _, other := range b.report.Mentions {
		if m.Start < other.End && other.Start < m.End {
			return true
		}
	}
	return false
}

// Quote is the evidence of the words, which must stand in the text.
func (b *Builder) Quote(words string, attributedTo ...string) graph.Quote {
	at := strings.Index(b.report.Article.Text, words)
	if at < 0 {
		panic(fmt.Sprintf("%q is not in the text of %s", words, b.report.Article.URL))
	}
	start := utf8.RuneCountInString(b.report.Article.Text[:at])
	stance := graph.Reports
	if len(attributedTo) > 0 {
		stance = graph.Claims
	}
	return graph.Quote{
		Start: start, End: start + utf8.RuneCountInString(words), Text: words, AttributedTo: attributedTo, Stance: stance, Rule: "test", Confidence: 800,
	}
}

// Event adds a telling; its evidence is the words.
func (b *Builder) Event(t graph.Telling, words string, attributedTo ...string) *Builder {
	t.Evidence = append(t.Evidence, b.Quote(words, attributedTo...))
	if t.Confidence == 0 {
		t.Confidence = 800
	}
	if t.Modality == "" {
		t.Modality = graph.Happened
	}
	if t.Basis == "" && t.Date != "" {
		t.Basis = graph.Explicit
	}
	b.report.Events = append(b.report.Events, t)
	return b
}

// Fact adds a claim; its evidence is the words.
func (b *Builder) Fact(subject string, p graph.Predicate, object, words string) *Builder {
	return b.Claim(graph.Claim{Subject: subject, Predicate: p, Object: object}, words)
}

// Claim adds a claim; its evidence is the words, without any it is one of the gazetteer.
func (b *Builder) Claim(c graph.Claim, words string) *Builder {
	c.Basis, c.Confidence = graph.FromGazetteer, 1000
	if words != "" {
		c.Basis, c.Confidence = graph.FromArticle, 800
		c.Evidence = append(c.Evidence, b.Quote(words))
	}
	b.report.Facts = append(b.report.Facts, c)
	return b
}

// Report is the report.
func (b *Builder) Report() *graph.Report {
	r := b.report
	r.Key = graph.Hash(r.Article.ID, r.Article.Text, string(r.Article.Published), r.Extractor, r.Article.Title, fmt.Sprint(r.Entities, r.Events, r.Facts))
	return &r
}

// Country is a country of the gazetteer, such as Country("EG", "EGY", "Egypt", "Egyptian").
func Country(iso2, iso3, name string, aliases ...string) graph.Entity {
	return graph.Entity{ID: "country/" + iso2, Kind: graph.Country, Name: name, ISO2: iso2, ISO3: iso3, Aliases: aliases, Gazetteer: true}
}

// City is a city of the gazetteer in a country.
func City(name, iso2 string) graph.Entity {
	country := "country/" + iso2
	return graph.Entity{
		ID: "city/" + graph.Slug(name) + "-" + strings.ToLower(iso2), Kind: graph.City, Name: name, Country: country, Within: []string{country},
		Latitude: 30_000_000, Longitude: 31_000_000, Located: true, Gazetteer: true,
	}
}

// Person is a person as an article tells of him; iso2 may be empty.
func Person(name, iso2 string, aliases ...string) graph.Entity {
	e := graph.Entity{ID: "person/" + graph.Slug(name), Kind: graph.Person, Name: name, Aliases: aliases}
	if iso2 != "" {
		e.Country = "country/" + iso2
	}
	return e
}

// Office is an office of a country.
func Office(name, iso2 string) graph.Entity {
	return graph.Entity{
		ID: "office/" + strings.ToLower(iso2) + "/" + graph.Slug(name), Kind: graph.Office, Name: name, Of: "country/" + iso2,
	}
}

// Group is a group that articles tell of.
func Group(name string, aliases ...string) graph.Entity {
	return graph.Entity{ID: "group/" + graph.Slug(name), Kind: graph.Group, Name: name, Aliases: aliases}
}

// Take is a participant.
func Take(role graph.Role, entity string, represents ...string) graph.Participation {
	p := graph.Participation{Role: role, Entity: entity}
	if len(represents) > 0 {
		p.Represents = represents[0]
	}
	return p
}
