package relate

import (
	"slices"

	"entente/graph"
	"entente/internal/extract/relate/lexicon"
	"entente/internal/extract/relate/syntax"
)

// arsenal is whose weapons the text spoke of last, which group used force last, and who struck whom in the strikes that it counts.
type arsenal struct {
	owner, sentence int
	strikes         []part
	fighters        *part
	fought          int
}

// weaponReach is how many sentences on "the missiles" are still those spoken of.
const weaponReach = 3

// remember notes the weapons and strikes that the drafts of a sentence tell of: who fires weapons has them, as has he whose
// weapons are destroyed.
func (a *arsenal) remember(r *reader, drafts []*draft) {
	for _, d := range drafts {
		a.fight(r, d)
		if d.kind != graph.Assault && d.kind != graph.Mobilize || d.clause == nil || !real(d.modality) {
			continue
		}
		if slices.ContainsFunc(d.clause.Objects, r.weapon) {
			owners := d.in(graph.Recipient)
			if firing[r.tree.Lemma(d.clause.Predicate)] {
				owners = d.in(graph.Actor)
			}
			if len(owners) == 1 && (d.kind == graph.Assault || owners[0].role == graph.Actor) && r.kind(owners[0].party) != graph.Place && r.kind(owners[0].party) != graph.City {
				a.owner, a.sentence = owners[0].entity, r.sentence
			}
		}
		if d.kind == graph.Assault && d.has(graph.Actor) && (aerial[r.tree.Lemma(d.trigger)] || slices.ContainsFunc(d.clause.Objects, r.strike)) {
			a.strikes = d.in(graph.Actor, graph.Recipient)
		}
	}
}

// fight notes which group used force, other than forces of a state.
func (a *arsenal) fight(r *reader, d *draft) {
	if d.kind != graph.Assault && d.kind != graph.War || !real(d.modality) {
		return
	}
	for _, p := range d.in(graph.Actor) {
		if r.kind(p.party) == graph.Group && !r.armedBody(p.party) {
			a.fighters, a.fought = &p, r.sentence
		}
	}
}

// militants gives the group that used force last for people whom the text only calls its fighters: "[the militants] killed two".
func (r *reader) militants(token int) []party {
	if a := &r.arsenal; a.fighters == nil || r.sentence-a.fought > weaponReach || !combatants[r.tree.Lemma(token)] || !r.plural(token) ||
		!r.tree.Has(token, "det", "the") || r.owned(token) {
		return nil
	}
	return []party{{entity: r.arsenal.fighters.entity, token: token, direct: true, delegates: true, confidence: coupleConfidence}}
}

var firing = map[string]bool{"fire": true, "launch": true, "shoot": true, "lob": true, "hurl": true}

// weapon says whether a word, or one coordinated with it, is a weapon or what fires it.
func (r *reader) weapon(token int) bool {
	return slices.ContainsFunc(r.tree.Conjuncts(token), func(k int) bool {
		return r.lex.In("arms", r.tree.Lemma(k)) || launching[r.tree.Lemma(k)]
	})
}

var launching = map[string]bool{"launcher": true, "uav": true, "usv": true, "munition": true, "projectile": true, "warhead": true}

// strike says whether a word is one for strikes from the air or from afar.
func (r *reader) strike(token int) bool { return aerial[r.tree.Lemma(token)] }

var aerial = map[string]bool{"strike": true, "airstrike": true, "air-strike": true, "bombing": true}

// armed gives whose weapons a definite noun speaks of without telling: "one of [the missiles] hit a ship".
func (r *reader) armed(token int) []party {
	lemma := r.tree.Lemma(token)
	known := r.tree.Has(token, "det", "these") || r.tree.Has(token, "det", "those") || r.tree.Has(token, "det", "this")
	system := lemma == "system" || lemma == "weapon" || lemma == "vessel" || lemma == "boat"
	if r.arsenal.owner == None || r.sentence-r.arsenal.sentence > weaponReach || r.sentence == r.arsenal.sentence ||
		!(known && system || (known || r.tree.Has(token, "det", "the")) && r.weapon(token)) || r.owned(token) {
		return nil
	}
	return []party{{entity: r.arsenal.owner, token: token, direct: true, delegates: true, confidence: coupleConfidence}}
}

var strikesRule = &lexicon.Rule{Name: "strikes.counted", Kind: graph.Assault}

// struck reads the items of a report that counts strikes by place, "near Brest, two strikes destroyed a bridge": those strike, and
// are struck, whom the report began with.
func (r *reader) struck(drafts []*draft) []*draft {
	if len(r.arsenal.strikes) == 0 {
		return drafts
	}
	for v := range r.tree.Len() {
		s := r.tree.Child(v, "nsubj")
		if !r.tree.IsVerb(v) || s == syntax.None || !r.strike(s) || r.tree.Child(s, "nummod") == syntax.None {
			continue
		}
		d := r.newDraft(strikesRule, byVerb, v)
		d.clause = r.clause(v)
		drafts = slices.DeleteFunc(drafts, func(x *draft) bool {
			same := x.clause != nil && slices.Contains(x.clause.Subjects, s) || x.trigger == s
			if same && x.kind == graph.Assault {
				for _, p := range x.in(graph.Recipient) {
					d.add(graph.Recipient, p.party)
				}
			}
			return same && hostile(x.kind)
		})
		for _, p := range r.arsenal.strikes {
			p.token, p.direct = s, true
			d.add(p.role, p.party)
		}
		return append(drafts, d)
	}
	return drafts
}
