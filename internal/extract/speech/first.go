package speech

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
)

// firstPersons are the words by which speakers mean themselves.
var firstPersons = map[string]map[string]bool{
	"en": words("i me my mine myself we us our ours ourselves"),
	"es": words("yo me mi nosotros nosotras nuestro nuestra nuestros nuestras"),
}

// FirstPersons adds to the scene whom "I" and "we" mean: in what somebody says the speaker, elsewhere whoever issues
// the text. Where that is not known they mean nobody.
func FirstPersons(d *doc.Document, scene *doc.Scene, r *Reading) {
	issuer := issuerOf(d, scene)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		lang, _, _ := strings.Cut(s.Language, "-")
		for t := range s.Tokens {
			if !firstPersons[lang][strings.ToLower(s.Tokens[t].Text)] || s.Tokens[t].Text == "US" {
				continue
			}
			who, _ := r.Source(i, t)
			if len(who) == 0 {
				who = issuer
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

// issuerOf gives who issues a text that speaks in the first person: those on whose behalf it says it is written, else the
// government or body that runs the site.
func issuerOf(d *doc.Document, scene *doc.Scene) []int {
	for i := range d.Sentences {
		if who := onBehalf(&d.Sentences[i], scene, i); len(who) > 0 {
			return who
		}
	}
	id := siteOwner(d.URL)
	if id == "" {
		return nil
	}
	if e := slices.IndexFunc(scene.Entities, func(e graph.Entity) bool { return e.ID == id }); e >= 0 {
		return []int{e}
	}
	return nil
}

// onBehalf reads "on behalf of X" before a first person.
func onBehalf(s *doc.Sentence, scene *doc.Scene, index int) []int {
	r := &reader{Sentence: s, scene: scene, index: index}
	for t := range s.Tokens {
		if !r.reads(t, []string{"on", "behalf", "of"}) && !r.reads(t, []string{"en", "nombre", "de"}) {
			continue
		}
		if slices.ContainsFunc(s.Tokens[t:], func(tok doc.Token) bool { return tok.Text == "I" || tok.Text == "we" }) {
			return r.firstNamed(t + 3)
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
