package answer

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"

	"entente/graph"
)

// ReadEvent reads an event as stores keep it: as JSON. Answers hold hundreds of them, and encoding/json takes many times as long;
// it reads what the parser gives up on.
func ReadEvent(data string) (e graph.Event, err error) {
	p := parser{text: data}
	p.object(func(name string) {
		switch name {
		case "ID":
			e.ID = p.word()
		case "Kind":
			e.Kind = graph.EventKind(p.word())
		case "Modality":
			e.Modality = graph.Modality(p.word())
		case "Place":
			e.Place = p.word()
		case "Participants":
			e.Participants = list(&p, p.participation)
		case "Topics":
			e.Topics = list(&p, p.word)
		case "Summary":
			e.Summary = p.word()
		case "Quotation":
			e.Quotation = p.word()
		case "Origins":
			e.Origins = p.number()
		case "Confidence":
			e.Confidence = p.number()
		case "Sort":
			e.Sort = p.word()
		default:
			p.when(name, &e.When)
		}
	})
	if !p.ended() {
		e = graph.Event{}
		err = json.Unmarshal([]byte(data), &e)
	}
	return e, err
}

func (p *parser) when(name string, w *graph.When) {
	switch name {
	case "date":
		w.Date = graph.Date(p.word())
	case "until":
		w.Until = graph.Date(p.word())
	case "dateText":
		w.Text = p.word()
	case "earliest":
		w.Earliest = graph.Date(p.word())
	case "latest":
		w.Latest = graph.Date(p.word())
	case "dateBasis":
		w.Basis = graph.DateBasis(p.word())
	default:
		p.fail()
	}
}

func (p *parser) participation() (x graph.Participation) {
	p.object(func(name string) {
		switch name {
		case "role":
			x.Role = graph.Role(p.word())
		case "entity":
			x.Entity = p.word()
		case "represents":
			x.Represents = p.word()
		default:
			p.fail()
		}
	})
	return x
}

// ReadFact reads a fact as stores keep it.
func ReadFact(data string) (f graph.Fact, err error) {
	p := parser{text: data}
	p.object(func(name string) {
		switch name {
		case "ID":
			f.ID = p.word()
		case "Subject":
			f.Subject = p.word()
		case "Predicate":
			f.Predicate = graph.Predicate(p.word())
		case "Object":
			f.Object = p.word()
		case "Basis":
			f.Basis = graph.Basis(p.word())
		case "Former":
			f.Former = p.flag()
		case "Since":
			f.Since = graph.Date(p.word())
		case "Until":
			f.Until = graph.Date(p.word())
		case "Origins":
			f.Origins = p.number()
		case "Confidence":
			f.Confidence = p.number()
		case "Sort":
			f.Sort = p.word()
		default:
			p.fail()
		}
	})
	if !p.ended() {
		f = graph.Fact{}
		err = json.Unmarshal([]byte(data), &f)
	}
	return f, err
}

// parser reads the JSON that encoding/json writes, without spaces, and gives up on any other. Texts are parts of what is read.
type parser struct {
	text   string
	failed bool
}

func (p *parser) fail() { p.text, p.failed = "", true }

func (p *parser) ended() bool { return !p.failed && p.text == "" }

// next says whether the text goes on with this, and goes behind it.
func (p *parser) next(token string) bool {
	rest, ok := strings.CutPrefix(p.text, token)
	if ok {
		p.text = rest
	}
	return ok
}

// take goes behind what must be next.
func (p *parser) take(token string) {
	if !p.next(token) {
		p.fail()
	}
}

// object calls a function with each name, to read its value. A name that comes again is for encoding/json.
func (p *parser) object(field func(name string)) {
	p.take("{")
	var before [20]string
	for i := 0; !p.failed; i++ {
		if i == len(before) {
			p.fail()
			return
		}
		before[i] = p.word()
		for _, name := range before[:i] {
			if name == before[i] {
				p.fail()
			}
		}
		p.take(":")
		field(before[i])
		if p.next("}") {
			return
		}
		p.take(",")
	}
}

func list[T any](p *parser, item func() T) []T {
	if p.next("null") {
		return nil
	}
	items := []T{}
	p.take("[")
	if p.next("]") {
		return items
	}
	for !p.failed {
		items = append(items, item())
		if p.next("]") {
			break
		}
		p.take(",")
	}
	return items
}

// word reads a text.
func (p *parser) word() string {
	p.take(`"`)
	end := strings.IndexByte(p.text, '"')
	if end < 0 {
		p.fail()
		return ""
	}
	if strings.IndexByte(p.text[:end], '\\') >= 0 {
		return p.escaped()
	}
	word := p.text[:end]
	p.text = p.text[end+1:]
	if !plain(word) {
		p.fail()
	}
	return word
}

// plain says whether a text may stand so in JSON.
func plain(word string) bool {
	ascii := true
	for i := range len(word) {
		if word[i] < ' ' {
			return false
		}
		ascii = ascii && word[i] < utf8.RuneSelf
	}
	return ascii || utf8.ValidString(word)
}

// escaped reads a text with backslashes; the quotation mark before it has been read.
func (p *parser) escaped() string {
	for i := 0; i < len(p.text); i++ {
		switch p.text[i] {
		case '\\':
			i++
		case '"':
			var word string
			if json.Unmarshal([]byte(`"`+p.text[:i+1]), &word) != nil {
				p.fail()
				return ""
			}
			p.text = p.text[i+1:]
			return word
		}
	}
	p.fail()
	return ""
}

// number reads an integer as it is usually written.
func (p *parser) number() int {
	end := 0
	for end < len(p.text) && (p.text[end] >= '0' && p.text[end] <= '9' || p.text[end] == '-') {
		end++
	}
	n, err := strconv.Atoi(p.text[:end])
	if err != nil || strconv.Itoa(n) != p.text[:end] {
		p.fail()
		return 0
	}
	p.text = p.text[end:]
	return n
}

func (p *parser) flag() bool {
	if p.next("true") {
		return true
	}
	p.take("false")
	return false
}
