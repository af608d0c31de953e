package synth

import (
	"fmt"
	"strings"

	"entente/graph"
)

var syllables = strings.Fields("ba be bo da de do fa fe ga go ha he ka ke ko la le lo ma me mo na ne no pa ra re ro sa se so ta te to va ve za zo")

// word gives a pronounceable word for a number.
func word(n int) string {
	var b strings.Builder
	for n += len(syllables); n > 0; n /= len(syllables) {
		b.WriteString(syllables[n%len(syllables)])
	}
	return b.String()
}

func title(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

func country(i int) graph.Entity {
	iso := string([]byte{byte('A' + i/26%26), byte('A' + i%26)})
	name := title(word(i+3000)) + "land"
	return graph.Entity{
		ID: "country/" + iso, Kind: graph.Country, Name: name, ISO2: iso, ISO3: iso + "X", Aliases: []string{name[:len(name)-4] + "ian"}, Gazetteer: true,
	}
}

func city(i int) graph.Entity {
	c := country(i)
	name := title(word(i+5000)) + "burg"
	return graph.Entity{
		ID: "city/" + strings.ToLower(name) + "-" + strings.ToLower(c.ISO2), Kind: graph.City, Name: name, Country: c.ID, Within: []string{c.ID},
		Latitude: 1_000_000 * (i % 80), Longitude: 1_000_000 * (i % 170), Located: true, Gazetteer: true,
	}
}

// actor is a person of the world: mostly of his own country, now and then told of with another or none.
func (w *writer) actor() (graph.Entity, string) {
	i := w.zipf(w.o.Persons)
	e := graph.Entity{Kind: graph.Person, Name: title(word(i%97+100)) + " " + title(word(i+1000))}
	e.ID = "person/" + graph.Slug(e.Name)
	e.Aliases = []string{strings.Fields(e.Name)[1]}
	e.Sex = []string{"f", "m"}[i%2]
	home := i * 7 % w.o.Countries
	switch {
	case w.dice.IntN(1000) < w.o.Namesakes:
		home = w.dice.IntN(w.o.Countries)
	case w.dice.IntN(10) == 0:
		e.Sex = ""
		return e, ""
	}
	e.Country = country(home).ID
	return e, e.Country
}

func (w *writer) office(person graph.Entity) {
	if person.Country == "" || w.dice.IntN(3) > 0 {
		return
	}
	post := []string{"Foreign Minister", "President", "Chief of Staff"}[len(person.Name)%3]
	if w.dice.IntN(20) == 0 {
		post = "Ambassador"
	}
	office := graph.Entity{
		ID: "office/" + strings.ToLower(strings.TrimPrefix(person.Country, "country/")) + "/" + graph.Slug(post), Kind: graph.Office, Name: post, Of: person.Country,
	}
	q := w.say("%s is %s.", person.Name, post)
	w.mention(person, q, person.Name)
	w.mention(office, q, post)
	w.report.Facts = append(w.report.Facts, graph.Claim{
		Subject: person.ID, Predicate: graph.HoldsOffice, Object: office.ID, Basis: graph.FromArticle, Confidence: 800, Evidence: []graph.Quote{q},
	})
}

// when gives a day near that of the article, or less.
func (w *writer) when(vague bool) graph.When {
	if vague && w.dice.IntN(3) == 0 {
		return graph.When{Basis: graph.NoBasis}
	}
	day := start.AddDate(0, 0, 1+w.day-w.day%3)
	if vague && w.dice.IntN(2) == 0 {
		return graph.When{Date: graph.Date(day.Format("2006-01")), Basis: graph.Explicit}
	}
	return graph.When{Date: graph.Date(day.Format("2006-01-02")), Basis: graph.Relative, Text: day.Weekday().String()}
}

func (w *writer) vague() bool { return w.dice.IntN(1000) < w.o.Vague }

func (w *writer) tell(t graph.Telling, q graph.Quote) {
	t.Confidence, t.Evidence, t.Modality = q.Confidence, []graph.Quote{q}, graph.Happened
	switch w.dice.IntN(12) {
	case 0:
		t.Modality = graph.Planned
	case 1:
		t.Modality = graph.Denied
	}
	w.report.Events = append(w.report.Events, t)
}

func (w *writer) meeting() {
	a, forA := w.actor()
	b, forB := w.actor()
	if a.ID == b.ID {
		return
	}
	where := city(w.zipf(w.o.Countries))
	t := graph.Telling{Kind: graph.Meeting, When: w.when(w.vague()), Topics: []string{word(w.dice.IntN(60)) + " talks"}}
	t.Summary = a.Name + " meets " + b.Name
	t.Participants = []graph.Participation{{Role: graph.Participant, Entity: a.ID, Represents: forA}, {Role: graph.Participant, Entity: b.ID, Represents: forB}}
	if b.Country != "" && w.vague() {
		t.Participants[1] = graph.Participation{Role: graph.Participant, Entity: b.Country}
	}
	q := w.say("%s met %s in %s on %s.", a.Name, b.Name, where.Name, t.Text)
	w.mention(a, q, a.Name)
	w.mention(b, q, b.Name)
	for _, e := range []graph.Entity{a, b} {
		w.home(e)
	}
	if !w.vague() {
		t.Place = where.ID
		w.mention(where, q, where.Name)
	}
	w.tell(t, q)
	w.office(a)
}

// home adds the country of a person, which the article needs.
func (w *writer) home(person graph.Entity) {
	if iso, ok := strings.CutPrefix(person.Country, "country/"); ok {
		c := country(int(iso[0]-'A')*26 + int(iso[1]-'A'))
		w.mention(c, graph.Quote{}, c.Name)
	}
}

func (w *writer) trip() {
	a, _ := w.actor()
	to := country(w.zipf(w.o.Countries))
	q := w.say("%s travelled to %s.", a.Name, to.Name)
	w.mention(a, q, a.Name)
	w.mention(to, q, to.Name)
	w.tell(graph.Telling{
		Kind: graph.Trip, When: w.when(w.vague()), Summary: a.Name + " travels to " + to.Name,
		Participants: []graph.Participation{{Role: graph.Traveler, Entity: a.ID}, {Role: graph.Destination, Entity: to.ID}},
	}, q)
}

func (w *writer) statement() {
	a, forA := w.actor()
	words := fmt.Sprintf("We want %s and %s", word(w.dice.IntN(30)), word(w.dice.IntN(30)))
	q := w.say("“%s,” %s said.", words, a.Name)
	q.Stance, q.AttributedTo = graph.Claims, []string{a.ID}
	w.mention(a, q, a.Name)
	w.home(a)
	w.tell(graph.Telling{
		Kind: graph.Statement, When: w.when(w.vague()), Quotation: words, Summary: a.Name + " makes a statement",
		Participants: []graph.Participation{{Role: graph.Speaker, Entity: a.ID, Represents: forA}},
	}, q)
}
