package relate

// Confidence in thousandths is the sum of what speaks for and against a reading: how it was found, how many roles
// were filled, and how directly. On development articles, of the events with 500 about half are right, of those with 600
// to 700 two in three, of those above four in five.
const (
	verbBase  = 620
	lightBase = 600
	nounBase  = 480
	perRole   = 90
	indirect  = -60
	borrowed  = -50
	fitted    = 40
	highest   = 950
	lowest    = 100
)

// confidence judges a draft.
func confidence(d *draft) int {
	c := map[form]int{byVerb: verbBase, byLight: lightBase, byNoun: nounBase}[d.form]
	c += perRole * min(len(d.parts), 2)
	if len(d.rule.Conditions) > 0 {
		c += fitted
	}
	if d.shared {
		c += borrowed
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
	return min(max(c, lowest), highest)
}
