package parse

import "entente/internal/extract/doc"

// Universal Dependencies fixes where punctuation hangs once the words have their tree: as high as it can without
// crossing an arc, in pairs on what they enclose, after a subordinate unit on that, else before a unit on that one.
// A rule does this better than scores.

// closing gives for an opening sign the one that ends what it opens.
var closing = map[string]string{
	"(": ")", "[": "]", "{": "}", "“": "”", "«": "»", "‘": "’", `"`: `"`, "``": "''", "-LRB-": "-RRB-", "-LSB-": "-RSB-",
}

// punctuator hangs the punctuation of one sentence on its tree.
type punctuator struct {
	tokens []doc.Token
	heads  []int
	sign   []bool // is punctuation that nothing but such hangs on
	root   int
}

// attachPunctuation gives tokens tagged as punctuation new heads.
func attachPunctuation(tokens []doc.Token, heads []int) {
	p := &punctuator{tokens, heads, make([]bool, len(tokens)), -1}
	p.findSigns()
	done := p.pairs()
	for i := range tokens {
		if p.sign[i] && !done[i] {
			heads[i] = p.single(i)
		}
	}
}

// findSigns marks the signs: what isn't one, like an apostrophe or the root, makes none of those above it.
func (p *punctuator) findSigns() {
	for i, t := range p.tokens {
		p.sign[i] = t.UPOS == "PUNCT" && t.Text != "'" && p.heads[i] >= 0
	}
	for i, h := range p.heads {
		if h < 0 {
			p.root = i
		}
		if p.sign[i] {
			continue
		}
		for ; h >= 0; h = p.heads[h] {
			p.sign[h] = false
		}
	}
}

// pairs hangs brackets and quotation marks on what they enclose; it returns which signs it has hung.
func (p *punctuator) pairs() []bool {
	done := make([]bool, len(p.tokens))
	var open []int
	for i, t := range p.tokens {
		if !p.sign[i] {
			continue
		}
		if n := len(open); n > 0 && closing[p.tokens[open[n-1]].Text] == t.Text {
			p.enclose(open[n-1], i, done)
			open = open[:n-1]
		} else if closing[t.Text] != "" {
			open = append(open, i)
		}
	}
	return done
}

// enclose hangs a pair on the highest word between the two.
func (p *punctuator) enclose(first, last int, done []bool) {
	best, least := -1, 0
	for i := first + 1; i < last; i++ {
		if h := p.heads[i]; p.sign[i] || h > first && h < last {
			continue
		}
		if d := p.depth(i); best < 0 || d < least {
			best, least = i, d
		}
	}
	if best >= 0 {
		p.heads[first], p.heads[last] = best, best
		done[first], done[last] = true, true
	}
}

func (p *punctuator) depth(i int) int {
	n := 0
	for ; i >= 0; i = p.heads[i] {
		n++
	}
	return n
}

// single finds the head of a sign by the highest units that end before it and begin after it.
func (p *punctuator) single(i int) int {
	left, right := i-1, i+1
	for left >= 0 && p.sign[left] {
		left--
	}
	for right < len(p.tokens) && p.sign[right] {
		right++
	}
	if right == len(p.tokens) {
		return p.root
	}
	for p.heads[right] > i {
		right = p.heads[right]
	}
	if left < 0 {
		return right
	}
	for p.heads[left] >= 0 && p.heads[left] < i {
		left = p.heads[left]
	}
	if p.below(right, left) {
		return right
	}
	return left
}

// below reports whether a hangs on b, by however many arcs.
func (p *punctuator) below(a, b int) bool {
	for ; a >= 0; a = p.heads[a] {
		if a == b {
			return true
		}
	}
	return false
}
