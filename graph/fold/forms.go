package fold

import (
	"slices"
	"strings"

	"entente/graph"
)

// FormKind says what a form of an entity's name is; a reference is tried in this order.
type FormKind int

// The kinds of forms. A short id that belongs to nobody leads to all whose it could be; a word form is what follows a word
// boundary inside a name.
const (
	FormID FormKind = iota
	FormISO
	FormName
	FormAlias
	FormWord
)

// Form is one way in which an entity can be asked for: as it is for ids and codes, else folded.
type Form struct {
	Kind FormKind
	Text string
}

// Forms lists all forms of an entity, each once, in order.
func Forms(e graph.Entity) []Form {
	var forms []Form
	add := func(k FormKind, text string) {
		if f := (Form{k, text}); text != "" && !slices.Contains(forms, f) {
			forms = append(forms, f)
		}
	}
	if short := "person/" + graph.Slug(e.Name); e.Kind == graph.Person && strings.HasPrefix(e.ID, short+"-") {
		add(FormID, short)
	}
	add(FormISO, e.ISO2)
	add(FormISO, e.ISO3)
	add(FormName, graph.Fold(e.Name))
	for _, a := range e.Aliases {
		if folded := graph.Fold(a); folded != graph.Fold(e.Name) {
			add(FormAlias, folded)
		}
	}
	for _, f := range slices.Clone(forms) {
		if f.Kind < FormName {
			continue
		}
		for rest := f.Text; ; {
			_, after, more := strings.Cut(rest, " ")
			if !more {
				break
			}
			add(FormWord, after)
			rest = after
		}
	}
	return forms
}

// SearchRank says how a form answers a folded query.
func SearchRank(f Form, query string) (int, bool) {
	if f.Kind == FormWord {
		return graph.RankPrefix, query != "" && strings.HasPrefix(f.Text, query)
	}
	return graph.Rank(f.Text, query)
}

// Matches gives of the entities that forms lead to those that a reference means: those of the first kind of form that
// leads anywhere.
func Matches(byKind map[FormKind][]string) []string {
	for _, k := range []FormKind{FormID, FormISO, FormName, FormAlias} {
		if ids := byKind[k]; len(ids) > 0 {
			return compactSorted(slices.Clone(ids))
		}
	}
	return nil
}
