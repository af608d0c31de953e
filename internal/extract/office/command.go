package office

import (
	"entente/graph"
	"entente/internal/extract/doc"
)

// handovers are the verbs by which the command of a body changes hands: whether their subject takes it or gives it up.
var handovers = map[string]bool{"assume": true, "take": true, "relinquish": false, "turn": false, "hand": false, "transfer": false, "pass": false}

// commands reads who takes and who gives up the command of a body: X assumed command of Task Force 9 from Y, Y handed over command of it to X.
func (r *reader) commands() []Reading {
	var out []Reading
	for i := range r.lower {
		if r.lower[i] != "command" || i+2 >= len(r.lower) || r.lower[i+1] != "of" {
			continue
		}
		at := i + 2
		if r.lower[at] == "the" {
			at++
		}
		body, ok := r.at(at)
		if !ok || r.kind(body) != graph.Group || body.Form != graph.ByName {
			continue
		}
		takes, who := r.handover(i)
		for _, m := range []*doc.Mention{who, r.otherSide(body.Limit, takes)} {
			if m != nil {
				x := Reading{
					Title: Title{First: i, Limit: i + 1, Noun: i, Key: "commander", Class: Head}, Sentence: r.i, From: i, End: i + 1,
					Of: body.Entities[0], seat: "Commander",
				}
				if (m == who) != takes {
					x.Status = Former
				}
				x.first, x.limit = i, body.Limit
				r.holds(&x, m, Heads)
				out = append(out, x)
			}
		}
	}
	return out
}

// handover gives the person who takes or gives up what a noun names, by the verb in front of it.
func (r *reader) handover(noun int) (takes bool, who *doc.Mention) {
	for v := noun - 1; v >= 0 && v > noun-5; v-- {
		t := &r.s.Tokens[v]
		if t.UPOS != "VERB" {
			continue
		}
		takes, ok := handovers[t.Lemma]
		if !ok {
			return false, nil
		}
		subject, passive := r.subjectOf(v)
		if passive || subject == nil || subject.First > v {
			return takes, nil
		}
		return takes, subject
	}
	return false, nil
}

// otherSide is the person behind "from" or "to" behind a body, from whom or by whom its command is taken.
func (r *reader) otherSide(at int, takes bool) *doc.Mention {
	word := map[bool]string{true: "from", false: "to"}[takes]
	if at+1 >= len(r.lower) || r.lower[at] != word {
		return nil
	}
	return r.holderBehind(r.behindServices(at + 1))
}

// behindServices is the token behind the name of the service in which an officer is: from | Royal Navy | Capt. X.
func (r *reader) behindServices(at int) int {
	if m, ok := r.at(at); ok && (r.kind(m) == graph.Group || r.kind(m) == graph.Country) {
		return r.behindServices(m.Limit)
	}
	return at
}
