package classify

import (
	"strconv"

	"entente/graph"
	"entente/internal/extract/relate/syntax"
)

// role fills in what tells which part a candidate has in an event of a kind that a token tells.
func (s *Sentence) role(b *bag, i, k int, of graph.EventKind) words {
	kind := string(of)
	t := s.Tree
	b.reset()
	path, steps := s.path(i, k)
	class, preposition := s.class(k), t.Case(k)
	voice := ""
	if t.IsVerb(i) && s.Clause(i).Passive {
		voice = "passive"
	}
	told := s.told(i, k)
	b.add("told", told)
	b.add("told kind", told, kind)
	b.add("told path", told, path)
	b.add("elsewhere", s.elsewhere(i, k), kind)
	b.add("path", path, voice)
	b.add("path kind", path, kind, voice)
	b.add("path class", path, class)
	b.add("path kind class", path, kind, class, voice)
	b.add("path preposition", path, preposition, kind)
	b.add("path lemma", path, t.Lemma(i), preposition)
	b.add("class", class, kind)
	b.add("preposition", preposition, class, kind)
	b.add("lemma", t.Lemma(k), kind)
	b.add("steps", strconv.Itoa(min(steps, 6)), kind)
	b.add("order", order(i, k), t.Token(i).UPOS, kind)
	b.add("distance", distance(k-i), kind)
	b.add("relation", t.Rel(k), class, kind)
	b.add("before", s.word(k-1), class, kind)
	b.add("behind", s.word(k+1), class)
	b.add("between", strconv.Itoa(s.between(i, k)), order(i, k), kind)
	b.add("clause", s.inClause(i, k), kind, class)
	h := t.Head(k)
	if h != syntax.None {
		b.add("governor", t.Lemma(h), t.Rel(k), preposition)
		b.add("governor kind", t.Lemma(h), kind)
	}
	return words{t.Lemma(i), t.Lemma(k), s.word(h), s.word(k - 1), s.word(k + 1)}
}

// path gives the relations from a trigger to a candidate: up to their common governor, then down.
func (s *Sentence) path(i, k int) (path string, steps int) {
	t := s.Tree
	n := i
	for ; !t.Within(k, n) && t.Head(n) != syntax.None; n = t.Head(n) {
		path += t.Rel(n) + "<"
		steps++
	}
	down := ""
	for ; k != n && t.Head(k) != syntax.None; k = t.Head(k) {
		down = ">" + t.Rel(k) + down
		steps++
	}
	if steps > maxPath {
		return "far", steps
	}
	return path + down, steps
}

// maxPath is the longest path that is told in full.
const maxPath = 5

// told gives the role that the rules give a candidate in the event they read at the trigger.
func (s *Sentence) told(i, k int) string {
	if s.Told[i].Kind == "" {
		return "nothing"
	}
	return string(s.Told[i].Roles[k])
}

// elsewhere gives the role of a candidate in an event that the rules read at another word.
func (s *Sentence) elsewhere(i, k int) string {
	for n := range s.Told {
		if role := s.Told[n].Roles[k]; n != i && role != "" {
			return string(role)
		}
	}
	return ""
}

func order(i, k int) string {
	if k < i {
		return "before"
	}
	return "behind"
}

func distance(d int) string {
	a := max(d, -d)
	size := "far"
	switch {
	case a <= 1:
		size = "next"
	case a <= 3:
		size = "near"
	case a <= 7:
		size = "some"
	case a <= 15:
		size = "away"
	}
	return order(0, d) + size
}

// between counts the mentions between trigger and candidate, up to three.
func (s *Sentence) between(i, k int) int {
	n := 0
	for m := min(i, k) + 1; m < max(i, k); m++ {
		if s.Sorts[m] != "" {
			n++
		}
	}
	return min(n, 3)
}

// inClause says what a candidate is in the trigger's clause, or in that of the verb that governs the trigger.
func (s *Sentence) inClause(i, k int) string {
	v, where := i, ""
	if !s.Tree.IsVerb(v) {
		if v = s.Tree.Head(v); v == syntax.None || !s.Tree.IsVerb(v) {
			return "noun"
		}
		where = "above "
	}
	c := s.Clause(v)
	for _, a := range []struct {
		as     string
		tokens []int
	}{{"subject", c.Subjects}, {"object", c.Objects}, {"indirect", c.Indirect}} {
		for _, n := range a.tokens {
			if n == k {
				return where + a.as
			}
			for _, m := range s.Tree.Conjuncts(n) {
				if m == k {
					return where + a.as
				}
			}
		}
	}
	for _, o := range c.Obliques {
		if o.Token == k {
			return where + o.Preposition
		}
	}
	return where + "none"
}
