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
	over := t.Lemma == "take" && v+2 < len(r.lower) && r.lower[v+1] == "over" && r.lower[v+2] == "from"
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
		return subject, r.child(v, "obl")
	}
	return subject, r.child(v, "obj")
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
