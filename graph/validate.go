package graph

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// maxConfidence is certainty, in thousandths.
const maxConfidence = 1000

// Validate says what is wrong with a report, everything at once; nil when it may be stored. Every error is ErrInvalid
// and names the item.
func (r *Report) Validate() error {
	v := validator{text: []rune(r.Article.Text), kinds: make(map[string]EntityKind, len(r.Entities))}
	v.header(r)
	for _, e := range r.Entities {
		v.entity(e)
	}
	for _, e := range r.Entities {
		v.home("entity "+e.ID, e.Country)
		v.home("entity "+e.ID, e.Of)
	}
	for _, m := range r.Mentions {
		v.mention(m)
	}
	for i, e := range r.Events {
		v.telling(fmt.Sprintf("event %d (%s)", i+1, e.Kind), e)
	}
	for _, f := range r.Facts {
		v.claim(fmt.Sprintf("fact %s %s %s", f.Subject, f.Predicate, f.Object), f)
	}
	if len(v.errs) == 0 {
		return nil
	}
	return fmt.Errorf("report of %s: %w", r.Article.ID, errors.Join(v.errs...))
}

// validator gathers what is wrong with one report.
type validator struct {
	text  []rune
	kinds map[string]EntityKind
	errs  []error
}

func (v *validator) wrong(what, format string, args ...any) {
	v.errs = append(v.errs, fmt.Errorf("%w: %s: %s", ErrInvalid, what, fmt.Sprintf(format, args...)))
}

func (v *validator) header(r *Report) {
	required := []struct{ name, value string }{
		{"article id", r.Article.ID}, {"key", r.Key}, {"origin", r.Origin}, {"extractor", r.Extractor},
	}
	for _, f := range required {
		if f.value == "" {
			v.wrong("report", "has no %s", f.name)
		}
	}
	v.date("article", r.Article.Published)
}

func (v *validator) entity(e Entity) {
	what := fmt.Sprintf("entity %q", e.ID)
	switch {
	case !slices.Contains(EntityKinds, e.Kind):
		v.wrong(what, "unknown kind %q", e.Kind)
	case !strings.HasPrefix(e.ID, e.Kind.prefix()) || len(e.ID) == len(e.Kind.prefix()):
		v.wrong(what, "the id of a %s begins with %s and goes on", e.Kind, e.Kind.prefix())
	case strings.ContainsFunc(e.ID, func(r rune) bool { return r == '|' || unicode.IsSpace(r) || unicode.IsControl(r) }):
		v.wrong(what, "an id holds no space, control character or bar")
	case strings.TrimSpace(e.Name) == "":
		v.wrong(what, "has no name")
	}
	if _, twice := v.kinds[e.ID]; twice {
		v.wrong(what, "stands there twice")
	}
	v.kinds[e.ID] = e.Kind
}

// prefix is what the ids of a kind begin with.
func (k EntityKind) prefix() string { return strings.ToLower(string(k)) + "/" }

// known checks that an id names an entity of the report and gives its kind.
func (v *validator) known(what, id string) EntityKind {
	kind, ok := v.kinds[id]
	if !ok {
		v.wrong(what, "names %q, which is no entity of the report", id)
	}
	return kind
}

// home checks where an entity belongs. Countries need not stand in the report: the graph holds all of them.
func (v *validator) home(what, id string) {
	if id != "" && !strings.HasPrefix(id, Country.prefix()) {
		v.known(what, id)
	}
}

func (v *validator) mention(m Mention) {
	what := fmt.Sprintf("mention %q at %d", m.Text, m.Start)
	v.span(what, m.Start, m.End, m.Text)
	if kind := v.known(what, m.Entity); kind != "" && kind != m.Kind {
		v.wrong(what, "is a %s, its entity %s a %s", m.Kind, m.Entity, kind)
	}
}

// span checks that a text is the stretch of the article that it says it is.
func (v *validator) span(what string, start, end int, text string) {
	switch {
	case start < 0 || end <= start || end > len(v.text):
		v.wrong(what, "the span [%d, %d) does not lie in the text of %d code points", start, end, len(v.text))
	case !sameRunes(v.text[start:end], text):
		v.wrong(what, "the text at [%d, %d) is %q", start, end, string(v.text[start:end]))
	}
}

func sameRunes(runes []rune, s string) bool {
	i := 0
	for _, r := range s {
		if i == len(runes) || runes[i] != r {
			return false
		}
		i++
	}
	return i == len(runes)
}

func (v *validator) telling(what string, t Telling) {
	if !slices.Contains(EventKinds, t.Kind) {
		v.wrong(what, "unknown kind")
	}
	if !slices.Contains(Modalities, t.Modality) {
		v.wrong(what, "unknown modality %q", t.Modality)
	}
	for _, d := range []Date{t.Date, t.Until, t.Earliest, t.Latest} {
		v.date(what, d)
	}
	if t.Place != "" {
		v.known(what, t.Place)
	}
	if len(t.Participants) == 0 {
		v.wrong(what, "nobody takes part")
	}
	for _, p := range t.Participants {
		v.participation(what, t.Kind, p)
	}
	v.confidence(what, t.Confidence)
	v.evidence(what, t.Evidence)
}

func (v *validator) participation(what string, kind EventKind, p Participation) {
	if !kind.Allows(p.Role) {
		v.wrong(what, "%s cannot be its %s: the kind has no such role", p.Entity, p.Role)
	}
	v.known(what, p.Entity)
	v.home(what, p.Represents)
}

func (v *validator) claim(what string, c Claim) {
	subject, object := v.known(what, c.Subject), v.known(what, c.Object)
	switch {
	case !slices.Contains(Predicates, c.Predicate):
		v.wrong(what, "unknown predicate")
	case subject != "" && object != "" && !c.Predicate.Joins(subject, object):
		v.wrong(what, "does not lead from a %s to a %s", subject, object)
	case c.Subject == c.Object:
		v.wrong(what, "leads to itself")
	}
	v.date(what, c.Since)
	v.date(what, c.Until)
	v.confidence(what, c.Confidence)
	switch c.Basis {
	case FromArticle:
		v.evidence(what, c.Evidence)
	case FromGazetteer:
		if len(c.Evidence) > 0 {
			v.wrong(what, "rests on the gazetteer and has evidence")
		}
	default:
		v.wrong(what, "unknown basis %q", c.Basis)
	}
}

func (v *validator) evidence(what string, quotes []Quote) {
	if len(quotes) == 0 {
		v.wrong(what, "has no evidence")
	}
	for _, q := range quotes {
		v.span(what, q.Start, q.End, q.Text)
		v.confidence(what, q.Confidence)
		for _, id := range q.AttributedTo {
			v.known(what, id)
		}
		if q.Stance != Reports && q.Stance != Claims && q.Stance != Denies {
			v.wrong(what, "unknown stance %q", q.Stance)
		}
	}
}

func (v *validator) date(what string, d Date) {
	if parsed, err := ParseDate(string(d)); err != nil || parsed != d {
		v.wrong(what, "%q is no date such as 2024, 2024-02 or 2024-02-06", d)
	}
}

func (v *validator) confidence(what string, c int) {
	if c < 0 || c > maxConfidence {
		v.wrong(what, "confidence %d is not within 0 and %d", c, maxConfidence)
	}
}
