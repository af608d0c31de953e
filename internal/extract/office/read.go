package office

import (
	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// None is the index of nobody and nothing.
const None = -1

// Reading is a title as it stands in the text: whose office it is and who is said to hold it.
type Reading struct {
	Title
	Sentence int
	// From and End bound the whole phrase: article, possessor, title, complements.
	From, End int
	// Words is what the title says beyond its own words: "to Bangladesh", "for religious minorities".
	Words string
	// Rank are words that stand before the possessor: "first deputy" Senate speaker.
	Rank string
	// Of is the entity that the office belongs to: a country or group, a person for a spokesman of hers, None where the
	// words don't say. Holder is the person. Both index Scene.Entities.
	Of, Holder int
	// Possessive is the pronoun before the title ("his spokesman"), empty where there is none.
	Possessive string
	// Definite says that the phrase points back to somebody known: "the Turkish president".
	Definite bool
	Rule     string
	// Like, where it isn't nil, has the words of the office: those of the one whose counterpart is spoken of.
	Like *Like
	// Foreign says that a word before the title names an owner which nobody knows: Yugoslav.
	Foreign bool
	// Inferred says that Of comes from the context.
	Inferred bool
	// pointer is the noun behind "of the" that points back to the body of the office: chairman of the committee.
	pointer string
	// seat is the name of the office of a body's member.
	seat string
	// Elided is the token that heads the phrase where the noun of the title is left out, that of a title before it being meant: y el
	// de | Brasil. It is 0 where the noun stands.
	Elided int
	// owners are the countries of a plural title's holders, in their order.
	owners []int
	// holding words [first, limit) tie title and holder.
	first, limit int
}

// FindAll gives the titles of each sentence.
func FindAll(d *doc.Document) [][]Title {
	out := make([][]Title, len(d.Sentences))
	for i := range d.Sentences {
		out[i] = Find(&d.Sentences[i])
	}
	initialled(d, out)
	return out
}

// Read gives the readings of all titles, in the order of the text.
func Read(d *doc.Document, scene *doc.Scene, titles [][]Title) []Reading {
	var out []Reading
	for i := range titles {
		r := reader{d: d, scene: scene, s: &d.Sentences[i], i: i, lower: phrase.Lower(&d.Sentences[i])}
		r.titles = titles[i]
		for _, t := range titles[i] {
			r.done = out
			if r.inner(t, out) {
				continue
			}
			x, ok := r.read(t)
			if !ok {
				continue
			}
			if several := r.several(&x); several != nil {
				out = append(out, several...)
				continue
			}
			out = append(out, x)
			out = append(out, r.ellipsis(&x)...)
			out = append(out, r.elsewhere(&x)...)
			out = append(out, r.bodies(&x)...)
		}
		r.joined(out)
		r.done = out
		out = append(append(r.succession(out), r.headings()...), r.commands()...)
	}
	return out
}

// reader reads the titles of one sentence.
type reader struct {
	d     *doc.Document
	scene *doc.Scene
	s     *doc.Sentence
	i     int
	lower []string
	// done are the readings so far, titles all titles of the sentence.
	done   []Reading
	titles []Title
}

func (r *reader) read(t Title) (Reading, bool) {
	if !r.trim(&t) {
		return Reading{}, false
	}
	x := Reading{Title: t, Sentence: r.i, From: t.First, End: t.Limit, Of: None, Holder: None, first: t.First, limit: t.Limit}
	r.complements(&x)
	r.tail(&x)
	r.attached(&x)
	r.unjoined(&x)
	r.ended(&x)
	r.possessor(&x)
	if x.Key == "colleague" && (x.Of == None || r.scene.Entities[x.Of].Kind != graph.Country) {
		return Reading{}, false // only "his Indian colleague" holds the like office
	}
	if !r.masters(t) {
		r.holder(&x)
	}
	return x, true
}

// ended reads that an office was held: from 2005 to 2009, until 2001, at the time.
func (r *reader) ended(x *Reading) {
	words := r.lower[x.End:min(len(r.lower), x.End+4)]
	if len(words) < 2 {
		return
	}
	switch w := words[0]; {
	case w == "until" || w == "till" || w == "hasta", (w == "from" || w == "between" || w == "desde") && len(words) == 4 && year(words[1]) && year(words[3]),
		w == "at" && words[1] == "the" && len(words) > 2 && words[2] == "time":
		x.Status = Former
	}
}

func year(w string) bool {
	return len(w) == 4 && (w[0] == '1' || w[0] == '2') && w[1] >= '0' && w[1] <= '9'
}

// trim cuts a title where the name of something else reaches into it: European Union | leader, head | of Security Council.
func (r *reader) trim(t *Title) bool {
	if n := len(r.done); n > 0 && r.done[n-1].Sentence == r.i && r.done[n-1].End > t.First && r.done[n-1].End <= t.Noun {
		*t = r.begun(*t, r.done[n-1].End)
	}
	for _, k := range r.scene.In(r.i) {
		m := &r.scene.Mentions[k]
		if m.Limit <= t.First || m.First >= t.Limit {
			continue
		}
		switch {
		case m.First <= t.Noun && m.Limit > t.Noun:
			return false
		case m.Limit <= t.Noun:
			from := m.Limit
			if b, ok := r.bodyOf(m); ok && t.Class == Minister {
				from = b.from
			}
			*t = r.begun(*t, from)
		case m.First >= t.bare:
			t.Limit, t.Key = t.bare, t.bareKey
		}
	}
	return true
}

// begun is a title read anew from a token on.
func (r *reader) begun(t Title, from int) Title {
	f := finder{s: r.s, lower: r.lower, es: r.s.Language == "es", from: from}
	if u, ok := f.at(t.Noun); ok {
		return u
	}
	return t
}

// at gives the widest mention that begins at a token.
func (r *reader) at(i int) (*doc.Mention, bool) {
	var best *doc.Mention
	for _, k := range r.scene.In(r.i) {
		if m := &r.scene.Mentions[k]; m.First == i && (best == nil || m.Limit > best.Limit) && len(m.Entities) == 1 {
			best = m
		}
	}
	return best, best != nil
}

// endingAt gives the widest mention that ends before a token.
func (r *reader) endingAt(i int) (*doc.Mention, bool) {
	var best *doc.Mention
	for _, k := range r.scene.In(r.i) {
		if m := &r.scene.Mentions[k]; m.Limit == i && (best == nil || m.First < best.First) && len(m.Entities) == 1 {
			best = m
		}
	}
	return best, best != nil
}

func (r *reader) kind(m *doc.Mention) graph.EntityKind { return r.kindOf(m.Entities[0]) }

func (r *reader) kindOf(e int) graph.EntityKind { return r.scene.Entities[e].Kind }

// Like points to the words of another title that name the same office: for "his Venezuelan counterpart".
type Like struct {
	Sentence, First, Limit, Noun int
	// Holder is whose counterpart it is.
	Holder int
	// Name is the name of the office where it is more than those words.
	Name string
}

// Seat is the name of an office where it is more than the words of its title.
func (x *Reading) Seat() string { return x.seat }
