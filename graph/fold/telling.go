package fold

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"entente/graph"
)

// group is what tellings must share to be counted together: the data of a group row.
type group struct {
	Kind     graph.EventKind `json:"kind"`
	Modality graph.Modality  `json:"modality"`
	Date     graph.Date      `json:"date,omitempty"`
	Until    graph.Date      `json:"until,omitempty"`
	Earliest graph.Date      `json:"earliest,omitempty"`
	Latest   graph.Date      `json:"latest,omitempty"`
	Basis    graph.DateBasis `json:"basis"`
	Place    string          `json:"place,omitempty"`
	// Around lists the places that contain the place.
	Around    []string   `json:"around,omitempty"`
	Parties   []party    `json:"parties"`
	Published graph.Date `json:"published,omitempty"`
	// Lone is the origin of a telling that nothing dates, not even its article: it stands alone.
	Lone string `json:"lone,omitempty"`
	// Quoted says that the words are known, of a statement.
	Quoted     bool `json:"quoted,omitempty"`
	Confidence int  `json:"confidence"`
}

// party is a participant. Side is what he counts as when tellings are compared: for an official the country or group for
// which he acts, for the goal of a journey its country; empty where he does not decide which event it is.
type party struct {
	graph.Participation
	Side string `json:"side,omitempty"`
}

// detail is what only one telling has to offer: the data of a detail row.
type detail struct {
	Summary   string     `json:"summary,omitempty"`
	Topics    []string   `json:"topics,omitempty"`
	Quotation string     `json:"quotation,omitempty"`
	DateText  string     `json:"dateText,omitempty"`
	Date      graph.Date `json:"date,omitempty"`
}

// cell is the part of a block in which tellings are compared with one another: those of one month.
type cell struct {
	// block is a hash of the kind and of who it is about, month as in cellMonth.
	block, month string
}

// groupRow is the id of the row that counts a group.
func (c cell) groupRow(data []byte) string {
	return "e|" + c.block + "|" + c.month + "|" + graph.Hash(string(data))
}

// splitGroupRow gives block and month of a group row.
func splitGroupRow(id string) cell {
	parts := strings.SplitN(id, "|", 4)
	return cell{block: parts[1], month: parts[2]}
}

// isGroupRow says whether a row counts a group of tellings, or an origin's articles in one.
func isGroupRow(id string) bool { return strings.HasPrefix(id, "e|") }

// splitSharedGroup takes apart the id of a row that counts an origin's articles in a group; false for the group's own row.
func splitSharedGroup(id string) (group, origin string, shared bool) {
	if strings.Count(id, "|") < 4 {
		return id, "", false
	}
	end := strings.LastIndexByte(id, '|')
	return id[:end], id[end+1:], true
}

// toldEvent is a telling with all that it brings.
type toldEvent struct {
	group
	cell
	detail detail
	quotes []graph.Quote
}

// addEvents adds the tellings of a report, those that are one event within it as one.
func (s *sheet) addEvents(r *graph.Report, names resolution) error {
	places := placesOf(r)
	list := make([]toldEvent, len(r.Events))
	for i, t := range r.Events {
		list[i] = resolve(r, t, names, places)
	}
	for i, t := range numbered(withinArticle(list)) {
		data, err := encode(t.group)
		if err != nil {
			return err
		}
		row := t.cell.groupRow(data)
		s.entries = append(s.entries, entry{id: row, data: data})
		s.blocks = append(s.blocks, t.cell)
		if err := s.addDetail(r, row, i, t); err != nil {
			return err
		}
		s.addEvidence(r, names, "", row, t.quotes)
	}
	return nil
}

// detailSpan is the span of the details of a group; those to be preferred come first, and keepDetails are enough.
func detailSpan(row string) Span {
	span := within("d|" + row + "|")
	span.Limit = keepDetails
	return span
}

// groupOfDetail gives the group from the id of a detail row.
func groupOfDetail(id string) string {
	return id[len("d|"):strings.LastIndexByte(id, '|')]
}

// keepDetails is how many tellings of a group are asked for summary and topics.
const keepDetails = 3

// addDetail notes summary and topics: the surest tellings first, of equally sure ones the earliest published.
func (s *sheet) addDetail(r *graph.Report, row string, i int, t toldEvent) error {
	data, err := encode(t.detail)
	if err != nil {
		return err
	}
	rank := fmt.Sprintf("%04d %s %s %d", certain-t.Confidence, cmp.Or(string(r.Article.Published), "~"), r.Article.ID, i)
	s.details = append(s.details, Row{ID: "d|" + row + "|" + rank, Data: data, Articles: 1, New: true})
	return nil
}

// place is what a report knows of where something lies.
type placeOf map[string]graph.Entity

func placesOf(r *graph.Report) placeOf {
	places := make(placeOf, len(r.Entities))
	for _, e := range r.Entities {
		places[e.ID] = e
	}
	return places
}

// country gives the country of a place, or the place itself where none is known.
func (p placeOf) country(id string) string {
	e := p[id]
	if e.Kind == graph.Country {
		return id
	}
	for _, w := range e.Within {
		if isCountry(w) {
			return w
		}
	}
	if e.Kind != graph.Person && isCountry(e.Country) {
		return e.Country
	}
	return id
}

// around lists what contains a place.
func (p placeOf) around(id string) []string {
	e := p[id]
	around := slices.Clone(e.Within)
	if e.Kind != graph.Country && e.Country != "" {
		around = append(around, e.Country)
	}
	slices.Sort(around)
	return slices.Compact(around)
}

// resolve gives a telling its final names and its place among the blocks.
func resolve(r *graph.Report, t graph.Telling, names resolution, places placeOf) toldEvent {
	e := toldEvent{
		group: group{
			Kind: t.Kind, Modality: t.Modality, Date: t.Date, Until: t.Until, Earliest: t.Earliest, Latest: t.Latest, Basis: t.Basis,
			Place: t.Place, Around: places.around(t.Place), Published: r.Article.Published, Confidence: t.Confidence,
			Quoted: t.Kind == graph.Statement && t.Quotation != "",
		},
		detail: detail{Summary: t.Summary, Topics: t.Topics, Quotation: t.Quotation, DateText: t.Text, Date: t.Date},
		quotes: t.Evidence,
	}
	for _, p := range t.Participants {
		e.Parties = append(e.Parties, newParty(t.Kind, p, names, places))
	}
	slices.SortFunc(e.Parties, func(a, b party) int { return compareParticipations(a.Participation, b.Participation) })
	e.Parties = slices.Compact(e.Parties)
	if e.Date == "" && e.Published == "" {
		e.Lone = r.Origin
	}
	e.cell = cell{block: e.blockHash(t), month: cellMonth(e.group)}
	return e
}

// newParty resolves one participant. A person whose article does not say for whom he acts acts for his country, unless he
// is only spoken of.
func newParty(kind graph.EventKind, p graph.Participation, names resolution, places placeOf) party {
	person, isNamed := names[p.Entity]
	p.Entity = names.id(p.Entity)
	p.Represents = names.id(p.Represents)
	if p.Represents == "" && isNamed && p.Role != graph.Topic {
		p.Represents = person.Country
	}
	if p.Represents == p.Entity {
		p.Represents = ""
	}
	return party{Participation: p, Side: side(kind, p, places)}
}

// side says what a participant counts as, with his part where it matters who does it to whom.
func side(kind graph.EventKind, p graph.Participation, places placeOf) string {
	who := cmp.Or(p.Represents, p.Entity)
	switch p.Role {
	case graph.Topic, graph.Origin:
		return ""
	case graph.Destination:
		return "to " + places.country(p.Entity)
	case graph.Recipient:
		if !mutual(kind) {
			return "to " + who
		}
	}
	return who
}

// mutual says whether it does not matter who acts and who is acted upon.
func mutual(kind graph.EventKind) bool {
	switch kind {
	case graph.Meeting, graph.War, graph.Agree, graph.Consult, graph.Cooperate:
		return true
	}
	return false
}

// blockHash names the block: the kind and the sides; of statements only those of the same words are compared.
func (e toldEvent) blockHash(t graph.Telling) string {
	parts := append([]string{string(e.Kind)}, e.sides()...)
	if e.Kind == graph.Statement {
		words := cmp.Or(graph.Fold(t.Quotation), graph.Fold(strings.Join(t.Topics, " ")), graph.Fold(t.Summary))
		parts = append(parts, "words "+words)
	}
	return graph.Hash(parts...)
}

// sides lists all sides once, in order.
func (g group) sides() []string {
	var sides []string
	for _, p := range g.Parties {
		if p.Side != "" {
			sides = append(sides, p.Side)
		}
	}
	slices.Sort(sides)
	return slices.Compact(sides)
}

// cellMonth is the month in which tellings are compared: of the date, without a date of the publication. A date that only
// names a year stands apart (y2024), and so does each origin that nothing dates (z and its name).
func cellMonth(g group) string {
	d := cmp.Or(g.Date, g.Published)
	switch len(d) {
	case 0:
		return "z" + g.Lone
	case len("2006"):
		return "y" + string(d)
	}
	return string(month(d))
}

// compareParticipations orders by role, then by who it is.
func compareParticipations(a, b graph.Participation) int {
	return cmp.Or(
		cmp.Compare(slices.Index(graph.Roles, a.Role), slices.Index(graph.Roles, b.Role)),
		cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.Represents, b.Represents))
}

// week is the seventh of days of a month into which a day falls.
func week(d graph.Date) string {
	day, err := strconv.Atoi(string(d[len(d)-2:]))
	if len(d) != len("2006-01-02") || err != nil {
		return string(d)
	}
	return string(month(d)) + "/" + strconv.Itoa((day-1)/7)
}
