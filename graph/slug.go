package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// Slug gives the readable part of an id: the folded words of a name joined by hyphens. A name without any letter or
// digit gives a hash, so that it is never empty.
func Slug(name string) string {
	if words := Words(name); len(words) > 0 {
		return strings.Join(words, "-")
	}
	return Hash(name)
}

// Hash gives a short stable id (80 bits, hexadecimal) of some strings; the strings are kept apart.
func Hash(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:10])
}
