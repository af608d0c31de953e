package office

import (
	"strings"

	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// Replaced is the rule of readings for the one who comes before or after in an office; its words speak of another.
const Replaced = "replaced"

// succession reads who comes after whom in an office: X, replacing Y; X succeeds Y as minister; X was replaced by Y.
func (r *reader) succession(all []Reading) []Reading {
	if !phrase.Parsed(r.s) {
		return all
	}
	for v := range r.s.Tokens {
		incoming, outgoing := r.change(v)
		if outgoing == nil {
			continue
		}
		k := r.changed(all, v, incoming, outgoing)
		if k < 0 {
			if x, ok := r.earlier(all, v, incoming, outgoing); ok {
				all = append(all, x)
			}
			continue
		}
		x := all[k]
		if incoming != nil && x.Holder != incoming.Entities[0] {
			all = append(all, r.holding(x, incoming, Current))
		}
		if x.Holder == outgoing.Entities[0] {
			all[k].Status = Former
			continue
		}
		if x.Holder == None {
			r.holds(&all[k], outgoing, Replaced)
			all[k].Status = Former
			continue
		}
		all = append(all, r.holding(x, outgoing, Former))
	}
	return all
}

// holding is the reading of the same office for another holder.
func (r *reader) holding(x Reading, m *doc.Mention, st Status) Reading {
	x.Status, x.Plural = st, false
	r.holds(&x, m, Replaced)
	return x
}

// change gives who comes and who goes by a verb such as "replace"; nobody where it isn't one.
func (r *reader) change(v int) (incoming, outgoing *doc.Mention) {
	t := &r.s.Tokens[v]
	from := r.overFrom(v)
	over := t.Lemma == "take" && from > 0
	if !over && (t.UPOS != "VERB" || t.Lemma != "replace" && t.Lemma != "succeed") {
		return nil, nil
	}
	if r.wanted(v) {
		return nil, nil
	}
	subject, passive := r.subjectOf(v)
	if passive {
		return r.child(v, "obl:agent", "obl"), subject
	}
	if over {
		return subject, r.holderBehind(from)
	}
	return subject, r.child(v, "obj")
}

// overFrom is the token behind "over from" behind a verb, with what is taken over between: takes over the post from | X; 0 where it doesn't
// stand there.
func (r *reader) overFrom(v int) int {
	if v+2 >= len(r.lower) || r.lower[v+1] != "over" {
		return 0
	}
	i := v + 2
	for i < len(r.lower) && i < v+5 && (phrase.Article(r.lower[i]) || posts[r.lower[i]] || r.lower[i] == "reins" || r.lower[i] == "helm") {
		i++
	}
	if i+1 < len(r.lower) && r.lower[i] == "from" {
		return i + 1
	}
	return 0
}

// wanted says whether a verb only tells the purpose of what isn't an appointment: they backed X to replace Y.
func (r *reader) wanted(v int) bool {
	t := &r.s.Tokens[v]
	return r.before(v, "to") && t.Head >= 0 && (t.Rel == "xcomp" || t.Rel == "advcl" || strings.HasPrefix(t.Rel, "acl")) && !appointing[r.lower[t.Head]] && !appointments[r.lower[t.Head]]
}

// subjectOf gives the person who is the subject of a verb, or of the verb or noun that it hangs on, and whether it is a passive.
func (r *reader) subjectOf(v int) (*doc.Mention, bool) {
	passive := r.s.Tokens[v].Feats.Voice == "Pass"
	for n := 0; n < 3 && v >= 0; n++ {
		if m := r.child(v, "nsubj", "nsubj:pass"); m != nil {
			return m, passive
		}
		t := &r.s.Tokens[v]
		if m, ok := r.personAt(max(t.Head, 0)); ok && t.Head >= 0 && strings.HasPrefix(t.Rel, "acl") {
			return m, passive
		}
		if t.Rel != "advcl" && t.Rel != "conj" && t.Rel != "xcomp" && t.Rel != "acl" {
			break
		}
		v = t.Head
	}
	return nil, passive
}

// child gives the person that hangs on a token by one of the relations.
func (r *reader) child(v int, rels ...string) *doc.Mention {
	for i := range r.s.Tokens {
		c := &r.s.Tokens[i]
		for _, rel := range rels {
			if c.Head == v && c.Rel == rel {
				if m, ok := r.personNear(i); ok {
					return m
				}
			}
		}
	}
	return nil
}

// personNear gives the person whose mention a token heads or, as a title, stands right before.
func (r *reader) personNear(i int) (*doc.Mention, bool) {
	if m, ok := r.personAt(i); ok {
		return m, ok
	}
	for _, k := range r.scene.In(r.i) {
		if m := &r.scene.Mentions[k]; len(m.Entities) == 1 && r.person(m, true) && m.First <= i && i < m.Limit {
			return m, true
		}
	}
	for j := range r.done {
		if y := &r.done[j]; y.Sentence == r.i && y.Noun == i && y.Holder != None {
			for _, k := range r.scene.In(r.i) {
				if m := &r.scene.Mentions[k]; len(m.Entities) == 1 && m.Entities[0] == y.Holder {
					return m, true
				}
			}
		}
	}
	return nil, false
}

// changed is the index of the office that changes hands: the one behind "as", else that of one of the two in the same sentence.
func (r *reader) changed(all []Reading, v int, incoming, outgoing *doc.Mention) int {
	found := -1
	for i := range all {
		x := &all[i]
		if x.Sentence != r.i || x.Plural || x.Class == Member || x.Class == Counterpart {
			continue
		}
		switch {
		case x.From > outgoing.First && x.From > v && r.before(x.From, "as"), x.From > v && r.before(x.From, "as") && incoming != nil:
			return i
		case x.Holder == None || x.Status == Former:
		case x.Holder == outgoing.Entities[0], incoming != nil && x.Holder == incoming.Entities[0] && x.Status != Former:
			found = i
		}
	}
	return found
}

// earlier gives the one before somebody the office that a sentence before tells of him who comes: X was named minister. He replaces Y.
func (r *reader) earlier(all []Reading, v int, incoming, outgoing *doc.Mention) (Reading, bool) {
	if outgoing.Limit < len(r.lower) && (r.lower[outgoing.Limit] == "as" || r.lower[outgoing.Limit] == "at" || r.lower[outgoing.Limit] == "in") {
		return Reading{}, false // in what no title tells
	}
	holder := r.newcomer(all, v, incoming)
	for i := len(all) - 1; i >= 0 && holder != None; i-- {
		x := all[i]
		if x.Holder != holder || x.Rule == "" || x.Status == Former || x.Plural || x.Class == Rank || x.Class == Member || x.Class == Counterpart || lesser(&x) {
			continue
		}
		if x.Like == nil {
			x.Like = &Like{Sentence: x.Sentence, First: x.First, Limit: x.Limit, Noun: x.Noun, Holder: holder}
		}
		x.Sentence, x.First, x.Noun, x.From = r.i, outgoing.First, outgoing.First, outgoing.First
		x.Limit, x.End = outgoing.Limit, outgoing.Limit
		return r.holding(x, outgoing, Former), true
	}
	return Reading{}, false
}

// newcomer is who takes over by a verb: its subject, for "he" and "she" the one of whose appointment the sentence before tells.
func (r *reader) newcomer(all []Reading, v int, incoming *doc.Mention) int {
	if incoming != nil {
		return incoming.Entities[0]
	}
	subject := r.dependent(v, "nsubj")
	if subject < 0 || r.lower[subject] != "he" && r.lower[subject] != "she" {
		return None
	}
	for i := len(all) - 1; i >= 0 && all[i].Sentence >= r.i-1; i-- {
		if x := &all[i]; x.Sentence == r.i-1 && x.Status != Former && (x.Rule == "appointed" || x.Rule == "name-is-title") {
			return x.Holder
		}
	}
	return None
}
