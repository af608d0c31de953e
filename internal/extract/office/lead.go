package office

import (
	"strings"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// Heads is the rule of readings whose office a verb tells.
const Heads = "heads"

// posted is the office of whom a verb says that he has it, by the lemma of the verb.
var posted = map[string]string{"head": "Head", "chair": "Chair", "command": "Commander", "lead": "Leader", "direct": "Director"}

// headings reads who heads a body by a verb: X, who chairs the committee; the institute headed by X.
func (r *reader) headings() []Reading {
	if !phrase.Parsed(r.s) {
		return nil
	}
	var out []Reading
	for v := range r.s.Tokens {
		t := &r.s.Tokens[v]
		name := posted[t.Lemma]
		if name == "" || t.UPOS != "VERB" {
			continue
		}
		who, body := r.headedBy(v)
		if who == nil || body == nil || t.Lemma == "direct" && (v+1 == len(r.lower) || r.lower[v+1] != "by") || t.Lemma == "lead" && !led[r.lower[body.Limit-1]] {
			continue
		}
		x := Reading{
			Title: Title{First: v, Limit: v + 1, Noun: v, Key: strings.ToLower(name), Class: Head}, Sentence: r.i, From: v, End: v + 1,
			Of: body.Entities[0], Rule: Heads, seat: name,
		}
		x.first, x.limit = v, v+1
		r.holds(&x, who, Heads)
		out = append(out, x)
	}
	return out
}

// headedBy gives who heads a body and the body, by the verb that says so; a passive only right behind the body.
func (r *reader) headedBy(v int) (who, body *doc.Mention) {
	if v+1 < len(r.lower) && r.lower[v+1] == "by" {
		return r.child(v, "obl:agent", "obl"), r.bodyBefore(v)
	}
	if own := r.dependent(v, "nsubj"); own >= 0 && r.s.Tokens[own].UPOS != "PRON" {
		if _, ok := r.personNear(own); !ok {
			return nil, nil
		}
	}
	subject, passive := r.subjectOf(v)
	object := r.dependent(v, "obj")
	if passive || object < 0 {
		return nil, nil
	}
	k, ok := r.scene.Headed(r.i, object)
	if !ok {
		return nil, nil
	}
	return subject, r.lasting(&r.scene.Mentions[k])
}

// bodyBefore gives the body whose name ends before a token, or before the comma or the brackets in front of it; nil where none does.
func (r *reader) bodyBefore(at int) *doc.Mention {
	if at > 0 && r.lower[at-1] == "," {
		at--
	}
	m, ok := r.endingAt(r.asideStart(at))
	if !ok {
		return nil
	}
	return r.lasting(m)
}

// lasting gives a mention back where it is the name of a group that was not formed for one journey only.
func (r *reader) lasting(m *doc.Mention) *doc.Mention {
	if len(m.Entities) != 1 || r.kind(m) != graph.Group || m.Form != graph.ByName || passing[r.lower[m.Limit-1]] {
		return nil
	}
	return m
}

// led are the last words in the names of bodies whom somebody leads for longer than a day.
var led = set("party movement alliance front coalition union faction church militia army brigade brigades")

// passing are bodies that come and go.
var passing = set("delegation mission team panel")

// retold says whether another title tells the office that somebody has by the body which a verb says he heads.
func retold(readings []Reading, x *Reading) bool {
	for i := range readings {
		if y := &readings[i]; y.Rule != "" && y.Rule != Heads && y.Holder == x.Holder && y.Of == x.Of && y.Status == x.Status {
			return true
		}
	}
	return false
}
