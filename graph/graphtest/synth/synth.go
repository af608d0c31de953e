// Package synth makes reports of a made-up world, for tests and benchmarks: few actors that nearly everybody writes of and
// many that hardly anybody does, events told by several articles and often vaguely, reprints, namesakes. The same options
// give the same reports. It extracts nothing.
package synth

import (
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"strings"
	"time"
	"unicode/utf8"

	"entente/graph"
)

// Extractor is the extractor version of all reports.
const Extractor = "synth-1"

// Options say what world it is. Zero values are replaced by those that Large has.
type Options struct {
	Seed     uint64
	Articles int
	// Persons, Countries and Days say how wide the world is; the fewer, the more articles tell the same.
	Persons, Countries, Days int
	// Reprints, Namesakes and Vague are shares in thousandths: of articles that repeat another's text, of persons told of with
	// another country, of events told without a day or place.
	Reprints, Namesakes, Vague int
}

// Large is a world like that of real news, with so many articles.
func Large(articles int) Options {
	return Options{Seed: 1, Articles: articles, Persons: max(50, articles/5), Countries: 150, Days: 730, Reprints: 100, Vague: 200}
}

// Small is a narrow world, in which nearly everything touches everything.
func Small(seed uint64, articles int) Options {
	return Options{Seed: seed, Articles: articles, Persons: 5, Countries: 3, Days: 70, Reprints: 250, Namesakes: 120, Vague: 500}
}

// World gives the countries of the world.
func World(o Options) *graph.World {
	w := &graph.World{Version: "synth-1"}
	for i := range o.Countries {
		w.Entities = append(w.Entities, country(i))
	}
	for i := 1; i < o.Countries; i++ {
		w.Facts = append(w.Facts, graph.Claim{
			Subject: country(i - 1).ID, Predicate: graph.Borders, Object: country(i).ID, Basis: graph.FromGazetteer, Confidence: 1000,
		})
	}
	return w
}

// Reports gives the reports, in the order of their numbers.
func Reports(o Options) iter.Seq[*graph.Report] {
	return func(yield func(*graph.Report) bool) {
		for i := range o.Articles {
			if !yield(Report(o, i)) {
				return
			}
		}
	}
}

// All gives the reports as a slice.
func All(o Options) []*graph.Report {
	all := make([]*graph.Report, 0, o.Articles)
	for r := range Reports(o) {
		all = append(all, r)
	}
	return all
}

// start is the day before the first of the world.
var start = time.Date(2023, 12, 31, 0, 0, 0, 0, time.UTC)

// Report gives the report with a number; each can be made without the others.
func Report(o Options, number int) *graph.Report {
	dice := rand.New(rand.NewPCG(o.Seed, uint64(number)))
	told := number
	if number > 0 && dice.IntN(1000) < o.Reprints {
		told = dice.IntN(number)
	}
	w := writer{o: o, dice: rand.New(rand.NewPCG(o.Seed, uint64(told)<<20+1)), number: number}
	w.day = w.dice.IntN(o.Days)
	w.write()
	if told != number {
		w.day += dice.IntN(3)
	}
	return w.finish()
}

// writer writes one article.
type writer struct {
	o      Options
	dice   *rand.Rand
	number int
	day    int
	text   strings.Builder
	// length is that of the text in code points.
	length int
	report graph.Report
}

func (w *writer) write() {
	for range 1 + w.dice.IntN(3) {
		switch w.dice.IntN(4) {
		case 0:
			w.statement()
		case 1:
			w.trip()
		default:
			w.meeting()
		}
	}
	w.say("The weather was %s and the mood %s.", word(w.dice.IntN(40)), word(w.dice.IntN(400)))
}

func (w *writer) finish() *graph.Report {
	r := &w.report
	text := w.text.String()
	published := graph.Date(start.AddDate(0, 0, w.day+1).Format("2006-01-02"))
	if w.dice.IntN(50) == 0 {
		published = ""
	}
	url := fmt.Sprintf("https://paper%d.example/%d", w.number%40, w.number)
	r.Extractor, r.Origin = Extractor, graph.Hash(graph.Fold(text))
	r.Article = graph.Article{
		ID: graph.ArticleID(url, "", ""), URL: url, Title: fmt.Sprintf("News %d", w.number), Source: fmt.Sprintf("paper%d.example", w.number%40),
		Language: "en", Published: published, Text: text,
	}
	r.Key = graph.Hash(r.Article.ID, text, string(published))
	return r
}

// say adds a sentence and gives its span.
func (w *writer) say(format string, args ...any) graph.Quote {
	if w.length > 0 {
		w.text.WriteByte(' ')
		w.length++
	}
	s := fmt.Sprintf(format, args...)
	q := graph.Quote{Start: w.length, Text: s, Stance: graph.Reports, Rule: "synth", Confidence: 700 + 50*w.dice.IntN(4)}
	w.text.WriteString(s)
	w.length += utf8.RuneCountInString(s)
	q.End = w.length
	return q
}

// mention adds an entity with its mention inside a sentence just said.
func (w *writer) mention(e graph.Entity, q graph.Quote, name string) {
	known := false
	for _, other := range w.report.Entities {
		known = known || other.ID == e.ID
	}
	if !known {
		w.report.Entities = append(w.report.Entities, e)
	}
	if at := strings.Index(q.Text, name); at >= 0 {
		from := q.Start + utf8.RuneCountInString(q.Text[:at])
		w.report.Mentions = append(w.report.Mentions, graph.Mention{
			Start: from, End: from + utf8.RuneCountInString(name), Text: name, Kind: e.Kind, Form: graph.ByName, Entity: e.ID, Confidence: 900,
		})
	}
}

// zipf gives numbers below n, the small ones often.
func (w *writer) zipf(n int) int {
	return min(n-1, int(math.Exp(w.dice.Float64()*math.Log(float64(n)+1)))-1)
}
