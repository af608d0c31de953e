// Package doctest makes trees for tests that no rule was written for.
package doctest

import (
	"math/rand/v2"

	"entente/internal/extract/doc"
)

// Disturb changes one thing about one token of a sentence, its head, relation, part of speech or word, for that of another token of
// any sentence; what it leaves is a tree.
func Disturb(r *rand.Rand, tokens []doc.Token, other doc.Token) {
	i, head := r.IntN(len(tokens)), r.IntN(len(tokens))
	k := &tokens[i]
	switch r.IntN(5) {
	case 0, 1:
		if k.Head >= 0 && !above(tokens, i, head) {
			k.Head = head
		}
	case 2:
		if k.Head >= 0 && other.Head >= 0 {
			k.Rel = other.Rel
		}
	case 3:
		k.UPOS = other.UPOS
	case 4:
		k.Lemma, k.UPOS, k.XPOS, k.Feats = other.Lemma, other.UPOS, other.XPOS, other.Feats
	}
}

// above says whether a token is another or governs it.
func above(tokens []doc.Token, token, of int) bool {
	for of >= 0 && of != token {
		of = tokens[of].Head
	}
	return of == token
}
