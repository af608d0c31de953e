package relate

import "entente/graph"

// Confidence in thousandths begins as the sum of what speaks for and against a reading: how it was found, what it tells, how
// many roles were filled, and how directly.
const (
	verbBase  = 620
	lightBase = 600
	nounBase  = 570
	perRole   = 70
	indirect  = -60
	borrowed  = -50
	fitted    = 40
	highest   = 950
	lowest    = 100
)

// What the classifier thinks of an event adds or takes a thousandth for so many of its units, up to a limit; what it alone
// reads starts lower.
const (
	learnedBase   = 300
	perThousandth = 25
	leastSupport  = -3000
	mostSupport   = 6000
)

// In articles that nobody had read when the rules were made, readings are right less often than those sums say, though in
// their order. A line takes a sum to the share that was right of those with it, so that about as many of the events with
// some confidence are right as it says (docs/quality.md).
const (
	line       = 130
	slope      = 640
	perTelling = 50
)

// ofKind is how much likelier than most, or less, events of a kind are to be read rightly.
var ofKind = map[graph.EventKind]int{
	graph.Trip: 150, graph.Meeting: 110, graph.Coerce: 40, graph.Accuse: 40, graph.Agree: 20, graph.Request: 20,
	graph.Support: -60, graph.Assault: -120, graph.Aid: -130, graph.Cooperate: -180,
}

// confidence judges a draft.
func confidence(d *draft) int {
	c := min(max(d.support, leastSupport), mostSupport) / perThousandth
	if d.rule == learnedRules[d.kind] {
		c += learnedBase
	} else {
		c += read(d)
	}
	trust := 1000
	for _, p := range d.parts {
		if !p.direct {
			c += indirect
		}
		if p.confidence > 0 {
			trust = min(trust, p.confidence)
		}
	}
	// A participant who may not be meant takes as much from the whole as he is in doubt, but never more than half.
	c = c * (500 + trust/2) / 1000
	return line + slope*min(max(c, lowest), highest)/1000
}

// confidenceOf is the confidence in an event that several drafts tell: that of the surest, and something for each of two more.
func confidenceOf(group []*draft) int {
	c := 0
	for _, d := range group {
		c = max(c, confidence(d))
	}
	return c + perTelling*min(len(group)-1, 2)
}

// read judges how a rule has read a draft.
func read(d *draft) int {
	c := map[form]int{byVerb: verbBase, byLight: lightBase, byNoun: nounBase}[d.form]
	c += ofKind[d.kind] + perRole*min(len(d.parts), 2)
	if len(d.rule.Conditions) > 0 {
		c += fitted
	}
	if d.shared {
		c += borrowed
	}
	return c
}
