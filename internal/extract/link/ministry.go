package link

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/gazetteer"
)

// ministry tells ministries apart by their state and by what they are for.
type ministry struct {
	of      gazetteer.Entry
	matters string
}

// ministry reads what a ministry is for, however it is worded, and whose it is; no matters where a name is none of a ministry.
func (b *builder) ministry(x *span) ministry {
	s := &b.d.Sentences[x.sentence]
	if x.kind != graph.Group || !slices.ContainsFunc(s.Tokens[x.first:x.limit], func(t doc.Token) bool { return strings.EqualFold(t.Text, "ministry") }) {
		return ministry{}
	}
	of, first := b.state(s, x)
	limit := x.limit
	if of == 0 {
		if country, end := b.stateBehind(x); country != 0 {
			of, limit = country, end
		}
	}
	var words []string
	for _, t := range s.Tokens[min(first, limit):limit] {
		if w := strings.ToLower(t.Text); w != "ministry" {
			words = append(words, w)
		}
	}
	return ministry{of, office.Matters(words)}
}

// ministries gives for what each ministry is named that the article tells of with its state, by the first of its names.
func (b *builder) ministries() map[ministry]*span {
	out := map[ministry]*span{}
	for i := range b.spans {
		x := &b.spans[i]
		if m := b.ministry(x); m.matters != "" && m.of != 0 && out[m] == nil {
			out[m] = x
		}
	}
	return out
}

// sameMinistry is the name under which a ministry was told first: of the foreign ministry of Togo for Togo's Ministry of Foreign
// Affairs, and for the Ministry of Foreign Affairs in an article that is about Togo and names no other; nil for none.
func (b *builder) sameMinistry(x *span) *span {
	m := b.ministry(x)
	if m.matters == "" {
		return nil
	}
	if m.of != 0 {
		return b.told[m]
	}
	var found *span
	for k, y := range b.told {
		if k.matters != m.matters {
			continue
		}
		if found != nil || b.outnamed(k.of) {
			return nil
		}
		found = y
	}
	return found
}

// outnamed says whether the article is about others too: whether it names another country more than half as often.
func (b *builder) outnamed(of gazetteer.Entry) bool {
	for country, n := range b.view {
		if country != of && 2*n > b.view[of] {
			return true
		}
	}
	return false
}
