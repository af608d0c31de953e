package speech

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate/spanish"
)

// firstPersons are the words by which speakers mean themselves.
var firstPersons = map[string]map[string]bool{
	"en": words("i me my mine myself we us our ours ourselves"),
	"es": words("yo me mi nosotros nosotras nuestro nuestra nuestros nuestras"),
}

// FirstPersons adds to the scene whom "I" and "we" mean: in what somebody says the speaker, elsewhere whoever issues
// the text. Where that is not known they mean nobody. Who issues a text in the first person makes a statement by it.
func FirstPersons(d *doc.Document, scene *doc.Scene, r *Reading) {
	from := issuerOf(d, scene)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		lang, _, _ := strings.Cut(s.Language, "-")
		r.ourVerbs(d, scene, from, i)
		for t := range s.Tokens {
			word := strings.ToLower(s.Tokens[t].Text)
			if !firstPersons[lang][word] || s.Tokens[t].Text == "US" {
				continue
			}
			who, _ := r.Source(i, t)
			if len(who) == 0 {
				who = r.opened(d, i)
			}
			if len(who) == 0 {
				who = from.by(singulars[word])
				if s.Tokens[t].Rel == "nsubj" {
					r.issue(scene, from.by(true), i, t)
				}
			}
			if len(who) > 0 {
				scene.Mentions = append(scene.Mentions, doc.Mention{
					Sentence: i, First: t, Limit: t + 1, Head: t, Form: graph.ByPronoun, Entities: who, Confidence: 700,
				})
			}
		}
	}
	slices.SortStableFunc(scene.Mentions, func(a, b doc.Mention) int {
		return cmp.Or(cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.First, b.First), cmp.Compare(b.Limit, a.Limit))
	})
	scene.Index()
}

// ourVerbs adds whom the Spanish verbs of a sentence mean by an ending of the first person, where their subject is left out.
func (r *Reading) ourVerbs(d *doc.Document, scene *doc.Scene, from issuer, i int) {
	s := &d.Sentences[i]
	if s.Language != "es" || len(s.Tokens) == 0 || s.Tokens[0].Rel == "" {
		return
	}
	for _, v := range spanish.FirstPersons(s) {
		who, _ := r.Source(i, v)
		if len(who) == 0 {
			who = from.by(false)
		}
		if len(who) > 0 {
			scene.Mentions = append(scene.Mentions, doc.Mention{Sentence: i, First: v, Limit: v + 1, Head: v, Form: graph.ByPronoun, Entities: who, Confidence: 700})
		}
	}
}

// opened gives who was announced with a colon to speak from the next paragraph on, as press releases do it.
func (r *Reading) opened(d *doc.Document, sentence int) []int {
	for i := len(r.opens) - 1; i >= 0; i-- {
		if o := r.opens[i]; d.Sentences[o.sentence].Paragraph < d.Sentences[sentence].Paragraph {
			return o.speakers
		}
	}
	return nil
}

// bodies are organizations that have a domain of their own.
var bodies = map[string]string{
	"europa.eu": "group/european-union", "au.int": "group/african-union", "nato.int": "group/nato", "un.org": "group/united-nations",
	"asean.org": "group/asean", "osce.org": "group/osce",
}

// siteOwner gives the id of the country or body whose official site an address belongs to, empty for any other. The
// names that governments use under their country's domain are customary, not standard.
func siteOwner(rawURL string) string {
	u, err := url.Parse(rawURL)
	if err != nil {
		return ""
	}
	labels := strings.Split(strings.ToLower(u.Hostname()), ".")
	n := len(labels)
	if n < 2 {
		return ""
	}
	last, before := labels[n-1], labels[n-2]
	switch {
	case last == "gov" || last == "mil":
		return "country/US"
	case len(last) != 2:
		return bodies[before+"."+last]
	case last == "uk" && (before == "gov" || before == "mod"):
		return "country/GB"
	case before == "gov" || before == "gob" || before == "gouv" || before == "go" || before == "gc" || before == "govt":
		return "country/" + strings.ToUpper(last)
	}
	return bodies[before+"."+last]
}
