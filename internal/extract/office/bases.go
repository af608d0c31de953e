package office

import (
	"slices"
	"strings"
)

var classes = map[string]Class{
	"Ruler": Ruler, "Head": Head, "Minister": Minister, "Envoy": Envoy, "Spokes": Spokes, "Commander": Commander,
	"Lawmaker": Lawmaker, "Aide": Aide, "Member": Member, "Rank": Rank,
	"Diplomat": Diplomat, "Counterpart": Counterpart,
}

var (
	english = bases(englishBases, plural)
	spanish = bases(spanishBases, spanishPlural)
)

// bases reads a list of title nouns into lists by their first word, the longest first.
func bases(list string, plural func(string) string) map[string][]base {
	m := map[string][]base{}
	for line := range strings.SplitSeq(strings.TrimSpace(list), "\n") {
		forms, rest, _ := strings.Cut(line, " = ")
		fields := strings.Fields(rest)
		b := base{key: fields[0], class: classes[fields[1]]}
		if len(fields) > 2 {
			b.sex = fields[2]
		}
		for form := range strings.SplitSeq(forms, "|") {
			singular, both := strings.CutPrefix(form, "+")
			put(m, b, singular)
			if both {
				p := b
				p.plural, p.singular = true, singular
				if p.sex == "m" && plural(singular) == spanishPlural(singular) {
					p.sex = "" // "los ministros" may be women too
				}
				put(m, p, plural(singular))
			}
		}
	}
	for _, l := range m {
		slices.SortStableFunc(l, func(a, b base) int { return len(b.words) - len(a.words) })
	}
	return m
}

func put(m map[string][]base, b base, form string) {
	b.words = strings.Fields(form)
	m[b.words[0]] = append(m[b.words[0]], b)
}

// plural of a title noun: spokesmen, secretaries, heads.
func plural(s string) string {
	first, rest, of := strings.Cut(s, " of ")
	switch {
	case of:
		return plural(first) + " of " + rest
	case strings.HasSuffix(s, "man"):
		return s[:len(s)-3] + "men"
	case strings.HasSuffix(s, "woman"):
		return s[:len(s)-5] + "women"
	case strings.HasSuffix(s, "ary"):
		return s[:len(s)-1] + "ies"
	case strings.HasSuffix(s, "son"), strings.HasSuffix(s, "ff"):
		return s + "s"
	}
	return s + "s"
}

// spanishPlural of a title noun: cancilleres, primeros ministros, jefes de estado.
func spanishPlural(s string) string {
	first, rest, of := strings.Cut(s, " de ")
	words := strings.Fields(first)
	for i, w := range words {
		switch {
		case w == "primer":
			words[i] = "primeros"
		case strings.HasSuffix(w, "z"):
			words[i] = w[:len(w)-1] + "ces"
		case strings.ContainsAny(w[len(w)-1:], "aeo"):
			words[i] = w + "s"
		default:
			words[i] = w + "es"
		}
	}
	out := strings.Join(words, " ")
	if of {
		out += " de " + rest
	}
	return out
}
