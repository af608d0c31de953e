package fold

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"entente/graph"
)

// claim is what one article says of a fact that bears on the whole: the data of a fact row.
type claim struct {
	Subject    string          `json:"subject"`
	Predicate  graph.Predicate `json:"predicate"`
	Object     string          `json:"object"`
	Basis      graph.Basis     `json:"basis"`
	Former     bool            `json:"former,omitempty"`
	Since      graph.Date      `json:"since,omitempty"`
	Until      graph.Date      `json:"until,omitempty"`
	Confidence int             `json:"confidence"`
}

func (c claim) id() string { return "fact/" + graph.Hash(c.Subject, string(c.Predicate), c.Object) }

// factSpan is the span of all rows of a fact. The first of them, totalRow, counts whoever claims it; those with data count
// who claims it in the same way, those of a month who claims it in articles of that month.
func factSpan(fact string) Span { return within("f|" + fact + "|") }

func totalRow(fact string) string { return "f|" + fact + "|" }

func monthRow(fact string, month graph.Date) string { return totalRow(fact) + "in " + string(month) }

// addFacts adds the claims of a report. What it claims several times it claims once, as surely as it ever does.
func (s *sheet) addFacts(r *graph.Report, names resolution) error {
	claims := map[string]claim{}
	for _, f := range r.Facts {
		c := claim{
			Subject: names.id(f.Subject), Predicate: f.Predicate, Object: names.id(f.Object),
			Basis: f.Basis, Former: f.Former, Since: f.Since, Until: f.Until, Confidence: f.Confidence,
		}
		if f.Predicate.Symmetric() && c.Object < c.Subject {
			c.Subject, c.Object = c.Object, c.Subject
		}
		if c.Subject == c.Object {
			continue // two names of the article turned out to be one
		}
		if other, twice := claims[c.id()]; twice {
			c = other.unite(c)
		}
		claims[c.id()] = c
		s.addEvidence(r, names, c.id(), "", f.Evidence)
	}
	for id, c := range claims {
		data, err := encode(c)
		if err != nil {
			return err
		}
		s.facts = append(s.facts, id)
		s.entries = append(s.entries, entry{id: totalRow(id) + graph.Hash(string(data)), data: data})
		if c.Basis == graph.FromArticle {
			s.entries = append(s.entries, entry{id: totalRow(id)}, entry{id: monthRow(id, month(r.Article.Published))})
		}
	}
	return nil
}

// unite makes one claim of two of the same fact by one article.
func (c claim) unite(d claim) claim {
	if d.Basis == graph.FromArticle {
		c.Basis = d.Basis
	}
	c.Former = c.Former || d.Former
	c.Since, c.Until = cmp.Or(c.Since, d.Since), cmp.Or(c.Until, d.Until)
	c.Confidence = max(c.Confidence, d.Confidence)
	return c
}

// month is the month of a date, or its year where no month is known.
func month(d graph.Date) graph.Date { return d[:min(len(d), len("2006-01"))] }

// foldedFact is a fact with the time in which articles tell it.
type foldedFact struct {
	graph.Fact
	toldFirst, toldLast graph.Date
}

// foldFact makes one fact of all its rows; false when none is left.
func foldFact(id string, rows []Row) (foldedFact, bool, error) {
	f := foldedFact{Fact: graph.Fact{ID: id, Basis: graph.FromGazetteer}}
	since, until, former := map[graph.Date]int{}, map[graph.Date]int{}, 0
	var trust []weight
	for _, r := range rows {
		if len(r.Data) == 0 {
			f.tell(id, r)
			continue
		}
		var c claim
		if err := json.Unmarshal(r.Data, &c); err != nil {
			return f, false, fmt.Errorf("read row %s: %w", r.ID, err)
		}
		f.Subject, f.Predicate, f.Object = c.Subject, c.Predicate, c.Object
		trust = append(trust, weight{confidence: c.Confidence, origins: r.Origins})
		since[c.Since] += r.Origins
		until[c.Until] += r.Origins
		if c.Former {
			former += 2 * r.Origins
		}
		if c.Basis == graph.FromArticle {
			f.Basis = graph.FromArticle
		}
	}
	f.Since, f.Until = mostTold(since), mostTold(until)
	f.Former = former > 0 && former >= sum(since)
	f.Confidence = combine(trust)
	f.Sort = graph.StrongestFirst(f.Origins, f.Confidence, id)
	return f, len(trust) > 0, nil
}

// tell takes over a row that only counts: all origins, or a month in which the fact is told.
func (f *foldedFact) tell(id string, r Row) {
	if r.ID == totalRow(id) {
		f.Origins = r.Origins
		return
	}
	month := graph.Date(strings.TrimPrefix(r.ID, monthRow(id, "")))
	if month == "" {
		return
	}
	if f.toldFirst == "" || month.First() < f.toldFirst {
		f.toldFirst = month.First()
	}
	f.toldLast = max(f.toldLast, month.Last())
}

func sum(votes map[graph.Date]int) int {
	total := 0
	for _, n := range votes {
		total += n
	}
	return total
}

// mostTold gives the date that most origins tell, of equal ones the most precise, then the earliest; unknown is no date.
func mostTold(votes map[graph.Date]int) graph.Date {
	delete(votes, "")
	if len(votes) == 0 {
		return ""
	}
	return slices.MinFunc(slices.Collect(maps.Keys(votes)), func(a, b graph.Date) int {
		return cmp.Or(cmp.Compare(votes[b], votes[a]), cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
	})
}

// tenure is what is noted of an office that a person is said to hold, for the finding of contradictions.
type tenure struct {
	Office string     `json:"office"`
	Former bool       `json:"former,omitempty"`
	First  graph.Date `json:"first,omitempty"`
	Last   graph.Date `json:"last,omitempty"`
}

// tenureRow is the id of the row that notes it.
func tenureRow(person, fact string) string { return "c|" + person + "|" + fact }

func (f foldedFact) tenure() (Row, error) {
	t := tenure{Office: f.Object, Former: f.Former, First: f.toldFirst, Last: f.toldLast}
	if f.Since != "" {
		t.First = f.Since.First()
	}
	if f.Until != "" {
		t.Last = f.Until.Last()
	}
	data, err := encode(t)
	return Row{ID: tenureRow(f.Subject, f.ID), Data: data, Articles: 1}, err
}

// personOfTenure reads the person from the id of a row.
func personOfTenure(id string) string { return strings.Split(id, "|")[1] }

// claimOf reads a row of claims; false for any other row.
func claimOf(row Row) (claim, bool) {
	var c claim
	isClaim := strings.HasPrefix(row.ID, "f|") && len(row.Data) > 0 && json.Unmarshal(row.Data, &c) == nil
	return c, isClaim
}
