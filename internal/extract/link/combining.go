package link

import (
	"cmp"
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/gazetteer"
)

// combining are the forms that a country's name has in front of a hyphen and another's: Sino-Indian, Pak-Afghan.
var combining = map[string]string{
	"anglo": "GB", "austro": "AT", "franco": "FR", "germano": "DE", "graeco": "GR", "greco": "GR", "hispano": "ES", "indo": "IN", "israelo": "IL",
	"italo": "IT", "luso": "PT", "nippo": "JP", "pak": "PK", "polono": "PL", "russo": "RU", "sino": "CN", "turco": "TR", "turko": "TR", "viet": "VN",
}

// combined finds the countries that stand in front of a hyphen in a form of their own.
func (l *linker) combined(i int) []span {
	tokens := l.d.Sentences[i].Tokens
	var out []span
	for t := 0; t+2 < len(tokens); t++ {
		iso := combining[strings.ToLower(tokens[t].Text)]
		if w := tokens[t].Text; iso == "" || !hyphen(tokens[t+1].Text) || w[0] < 'A' || w[0] > 'Z' || !capital(tokens[t+2].Text) {
			continue
		}
		if c, ok := gazetteer.CountryByISO(iso); ok {
			out = append(out, span{
				sentence: i, first: t, limit: t + 1, kind: graph.Country, form: graph.ByAdjective, rank: rankCompound, confidence: 800, full: true,
				options: []option{{c, graph.Country, gazetteer.Adjective, 255}},
			})
		}
	}
	return out
}

func hyphen(s string) bool { return s == "-" || s == "–" || s == "‑" }

func capital(s string) bool { return s[0] >= 'A' && s[0] <= 'Z' }

// korean adds the mentions of a word that speaks of both states of a divided nation: inter-Korean.
func (b *builder) korean() {
	for i := range b.d.Sentences {
		for t := range b.d.Sentences[i].Tokens {
			if !strings.EqualFold(b.d.Sentences[i].Tokens[t].Text, "inter-korean") {
				continue
			}
			m := doc.Mention{Sentence: i, First: t, Limit: t + 1, Head: t, Form: graph.ByAdjective, Confidence: 800}
			for _, iso := range []string{"KP", "KR"} {
				if c, ok := gazetteer.CountryByISO(iso); ok {
					m.Entities = append(m.Entities, b.add(Entity(c)))
				}
			}
			at, _ := slices.BinarySearchFunc(b.scene.Mentions, m, func(x, y doc.Mention) int { return cmp.Or(x.Sentence-y.Sentence, x.First-y.First) })
			b.scene.Mentions = slices.Insert(b.scene.Mentions, at, m)
		}
	}
}
