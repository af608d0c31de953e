package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/graph"
	"entente/internal/extract/phrase"
)

// called gives groups of the gazetteer the full name by which the article calls them, where it never uses the gazetteer's, or
// that is but one word: the Sovereign Council, not the Transitional Sovereignty Council; where it uses none, its acronym. Other
// acronyms and names in another language than the gazetteer's own stay aliases. What stands in brackets behind the gazetteer's
// name goes where the article calls the group by the rest.
func (r *assembler) called(have map[string]int) {
	forms := map[string][]string{}
	for i := range r.scene.Mentions {
		m := &r.scene.Mentions[i]
		if m.Form != graph.ByName && m.Form != graph.ByAdjective || len(m.Entities) != 1 {
			continue
		}
		e := &r.scene.Entities[m.Entities[0]]
		if s := &r.d.Sentences[m.Sentence]; e.Kind == graph.Group && e.Gazetteer && s.Language == "en" {
			forms[e.ID] = append(forms[e.ID], strings.Join(strings.Fields(phrase.Text(r.d, s, m.First, m.Limit)), " "))
		}
	}
	for id, used := range forms {
		e := &r.report.Entities[have[id]]
		if name := fullest(e.Name, used); name != e.Name {
			e.Aliases = append(e.Aliases, e.Name)
			e.Name = name
		}
	}
}

// fullest is the longest of the names used that has several words, else the acronym where no other is used; the known one
// where it is used too or neither is.
func fullest(known string, used []string) string {
	best, same := "", false
	for _, name := range used {
		if bare, _, ok := strings.Cut(known, " ("); ok && spelledOut(bare) && graph.Fold(name) == graph.Fold(bare) {
			return bare // which one it is the id tells
		}
		same = same || graph.Fold(name) == graph.Fold(known)
		if len(name) > len(best) && spelledOut(name) {
			best = name
		}
	}
	if same && strings.Contains(known, " ") && !strings.HasPrefix(graph.Fold(best), graph.Fold(known)+" ") {
		return known
	}
	if best == "" && (onlyShort(used) || onlyWord(known, used)) {
		return used[0]
	}
	if bare, _, ok := strings.Cut(known, " ("); ok && spelledOut(bare) && best == "" {
		return bare
	}
	if best == "" || strings.Contains(known, "(") {
		return known
	}
	return best
}

// onlyShort says whether an article calls a group by nothing but its acronym: one of three letters or more, which stands for
// it by itself, as two letters do not.
func onlyShort(used []string) bool {
	return !slices.ContainsFunc(used, func(name string) bool {
		return name != used[0] || len(name) < 3 || strings.ContainsAny(name, ". ") || strings.ToUpper(name) != name
	})
}

// onlyWord says whether an article calls by nothing but one word what the gazetteer knows by another, with what it is in brackets.
func onlyWord(known string, used []string) bool {
	bare, _, ok := strings.Cut(known, " (")
	return ok && !spelledOut(bare) && len(used) > 0 && len(used[0]) > 2 && !slices.ContainsFunc(used, func(name string) bool { return name != used[0] || strings.Contains(name, " ") })
}

// spelledOut says whether a name has several words, with capitals but for the small ones between, and no acronym, except that
// of its owner in front: UN Refugee Agency.
func spelledOut(name string) bool {
	words := strings.Fields(name)
	if len(words) > 2 && strings.ToUpper(words[0]) == words[0] {
		words = words[1:]
	}
	return len(words) > 1 && !slices.ContainsFunc(words, func(w string) bool {
		r, _ := utf8.DecodeRuneInString(w)
		return len(w) > 1 && strings.ToUpper(w) == w || len(w) > 3 && !unicode.IsUpper(r)
	})
}
