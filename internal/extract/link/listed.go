package link

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/office"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// listed finds the persons of a list that the tagger has not seen: Anna Dahl, Lars Bakke and | TN Orla |. Behind one name the next
// must look like a person's, behind two any that nothing else tells.
func (l *linker) listed(i int) []span {
	s := &l.d.Sentences[i]
	if !l.trained || s.Language == "es" {
		return nil
	}
	var out []span
	row := 0 // names that stand together
	for k, n := range s.Names {
		if n.Type != doc.PER || n.Limit-n.First < 2 {
			continue
		}
		if row++; k == 0 || s.Names[k-1].Type != doc.PER || behindSeparator(s, behindBrackets(s, s.Names[k-1].Limit)) != n.First {
			row = 1
		}
		at := n.Limit
		for {
			first := behindSeparator(s, behindBrackets(s, at))
			limit := l.listedName(i, first, row > 1)
			if first == at || limit == first {
				break
			}
			x := span{sentence: i, first: first, limit: limit, kind: graph.Person, form: graph.ByName, rank: rankSpare, confidence: 600, full: true}
			if initialled(s, first) && row > 1 {
				x.rank = rankPerson
			}
			out = append(out, x)
			at, row = limit, row+1
		}
	}
	return out
}

// behindSeparator is the token behind what parts two names of a list; the same token where nothing does.
func behindSeparator(s *doc.Sentence, at int) int {
	i := at
	if i < len(s.Tokens) && s.Tokens[i].Text == "," {
		i++
	}
	if i < len(s.Tokens) && s.Tokens[i].Text == "and" {
		i++
	}
	return i
}

// listedName is the limit of the two to four words from a token on that name somebody in a list of persons; the same token where
// they don't.
func (l *linker) listedName(i, first int, sure bool) int {
	s := &l.d.Sentences[i]
	if first+1 >= len(s.Tokens) || l.titleAround(i, first) || honorific(s, first) || common[strings.ToLower(s.Tokens[first].Text)] {
		return first
	}
	limit := nameRun(s, first)
	if n := limit - first; n < 2 || n > 4 || limit < len(s.Tokens) && phrase.Capital(&s.Tokens[limit]) || l.titleWithin(i, first, limit) || endsAsPlace(s, first, limit) || happening(&s.Tokens[limit-1]) {
		return first
	}
	initials := initialled(s, first)
	known := slices.ContainsFunc(s.Names, func(n doc.Name) bool {
		return n.First < limit && first < n.Limit && !(sure && initials && n.First == first && n.Limit == limit)
	})
	if known || !gazetteer.Find(phrase.Text(l.d, s, first, limit)).Empty() || !gazetteer.Find(s.Tokens[first].Text).Empty() {
		return first
	}
	if sure || initials || gazetteer.PersonWord(s.Tokens[first].Text) && gazetteer.PersonWord(s.Tokens[limit-1].Text) {
		return limit
	}
	return first
}

// closes says whether a name stands between commas behind a title and its body, where the holder's does: the president of the Labour
// Congress, X Y;
func (l *linker) closes(x *span) bool {
	s := &l.d.Sentences[x.sentence]
	return x.limit-x.first > 1 && slices.ContainsFunc(l.titles[x.sentence], func(t office.Title) bool {
		y, ok := behindBody(s, t)
		return ok && y.first == x.first && y.limit == x.limit
	})
}

// initialled says whether a word looks like the initials in front of a surname: TN Orla.
func initialled(s *doc.Sentence, at int) bool {
	t := &s.Tokens[at]
	return phrase.Shouted(t) && len(t.Text) < 4 && at+1 < len(s.Tokens) && phrase.Capital(&s.Tokens[at+1]) && !phrase.Shouted(&s.Tokens[at+1])
}
