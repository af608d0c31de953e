package link

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
	"entente/internal/gazetteer"
)

// sited is the kind of place that the article elsewhere or here tells a name to be which the tagger takes for a person's or a
// body's: the village of Tulp, near Tulp, in Orla and Tulp; empty where it tells none.
func (l *linker) sited(x *span) graph.EntityKind {
	if l.sites == nil {
		l.sites = map[string]graph.EntityKind{}
		for i := range l.d.Sentences {
			l.site(&l.d.Sentences[i], i)
		}
	}
	return l.sites[siteKey(l.d, &l.d.Sentences[x.sentence], x.first, x.limit)]
}

// siteKey is a name as the map of sites has it; datelines write it in capitals.
func siteKey(d *doc.Document, s *doc.Sentence, first, limit int) string {
	return strings.ToLower(phrase.Text(d, s, first, limit))
}

// site notes the names of a sentence that its words tell to be places.
func (l *linker) site(s *doc.Sentence, i int) {
	start := datelineAgency(l.d, i)
	for _, n := range s.Names {
		if n.First == 0 && n.Limit < start && n.Type == doc.PER && s.Tokens[n.Limit].Text == "," && phrase.Shouted(&s.Tokens[0]) {
			l.sites[siteKey(l.d, s, n.First, n.Limit)] = graph.City
		}
		if n.Type != doc.PER || n.First < 2 || n.Limit < len(s.Tokens) && phrase.Genitive(s.Tokens[n.Limit].Text) {
			continue
		}
		if k := told(s, n.First, 0); k != "" && gazetteer.Find(phrase.Text(l.d, s, n.First, n.Limit)).Empty() {
			l.sites[siteKey(l.d, s, n.First, n.Limit)] = k
		}
	}
}

// told is the kind of place that the noun in front of a name tells, or of the name that it is joined to: islands of Orla and Tulp.
func told(s *doc.Sentence, at, depth int) graph.EntityKind {
	if noun := strings.ToLower(s.Tokens[at-2].Text); s.Tokens[at-1].Text == "of" {
		switch {
		case settlements[noun]:
			return graph.City
		case regionNouns[noun]:
			return graph.Place
		}
		return ""
	}
	if h := s.Tokens[at].Head; depth < 6 && s.Tokens[at].Rel == "conj" && h > 2 && h < at {
		for h > 2 && phrase.Capital(&s.Tokens[h-1]) {
			h--
		}
		return told(s, h, depth+1)
	}
	return ""
}

// headed gives the place that a dateline opens with where nothing else is known of it: TULP TRAINING AREA, Peru –.
func headed(s *doc.Sentence, i, start int, known []span) (span, bool) {
	limit := 0
	for limit < len(s.Tokens) && limit < start && (phrase.Shouted(&s.Tokens[limit]) || s.Tokens[limit].Text == "-") {
		limit++
	}
	if limit == 0 || limit >= start || s.Tokens[limit].Text != "," || len(s.Tokens[0].Text) < 3 {
		return span{}, false
	}
	land := func(x span) bool { return x.first == limit+1 && (x.kind == graph.Country || x.kind == graph.Place) }
	if slices.ContainsFunc(known, func(x span) bool { return x.first < limit }) || !slices.ContainsFunc(known, land) {
		return span{}, false
	}
	x := span{sentence: i, first: 0, limit: limit, kind: graph.City, form: graph.ByName, rank: rankBody, confidence: 700, full: true}
	for _, t := range s.Tokens[:limit] {
		if _, ground := placeNouns[strings.ToLower(t.Text)]; ground || grounds[strings.ToLower(t.Text)] {
			x.kind = graph.Place
		}
	}
	return x, true
}

// grounds are further nouns in the names of places that no town is called by.
var grounds = set("area center centre range site sea ocean gulf")

// airfields finds the stations of the Royal Air Force, whose names begin with its letters: at RAF Orla.
func airfields(s *doc.Sentence, i int) []span {
	var out []span
	for at := 1; at+1 < len(s.Tokens); at++ {
		t := &s.Tokens[at+1]
		if s.Tokens[at].Text != "RAF" || !airfieldBefore[strings.ToLower(s.Tokens[at-1].Text)] || !phrase.Capital(t) || bodyNouns[strings.ToLower(t.Text)] || t.UPOS != "PROPN" {
			continue
		}
		limit := capitalsBehind(s, at+2, len(s.Tokens))
		out = append(out, span{sentence: i, first: at, limit: limit, kind: graph.Place, form: graph.ByName, rank: rankTitled, confidence: 800, full: true})
	}
	return out
}

// airfieldBefore are the words that stand before an airfield.
var airfieldBefore = set("at from in to near outside into left")

var (
	settlements = set("town towns city cities village villages hamlet hamlets suburb suburbs port outskirts mayor municipality municipalities council councils settlement settlements township residents inhabitants capital commune prefect")
	regionNouns = set(`island islands district districts province provinces region regions county counties governorate governorates prefecture valley isle atoll
		peninsula coast shores mountains governor state states territory archipelago`)
)
