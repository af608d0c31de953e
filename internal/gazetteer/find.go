package gazetteer

import (
	"unicode"

	"entente/internal/gazetteer/format"
)

// Fold gives the look-up form of a text: lower case, no accents, plain punctuation. "U.S." gives "us".
func Fold(s string) string { return string(format.AppendFold(nil, s)) }

// Find is Lookup without allocation.
func Find(name string) Candidates {
	var buffer [2 * format.MaxKey]byte
	if len(name) > format.MaxKey {
		return Candidates{}
	}
	key := format.AppendFold(buffer[:0], name)
	s, ok := find(key, format.Hash(format.HashSeed, key))
	if !ok {
		key = otherArticle(key)
		s, ok = find(key, format.Hash(format.HashSeed, key))
	}
	if !ok {
		return Candidates{}
	}
	return Candidates{first: s.first, count: s.count, letters: lettersOf(name)}
}

// otherArticle drops a leading "the", or puts it before: the Guardian is also Guardian, Egypt also the Egypt.
func otherArticle(key []byte) []byte {
	if len(key) > 4 && string(key[:4]) == "the " {
		return key[4:]
	}
	key = append(key, "the "...)
	copy(key[4:], key)
	copy(key, "the ")
	return key
}

// Longest gives the longest run of words, from the first, that names something: how many words, and what they may
// name. It gives 0 when none does. word(i) is asked for as many of the n words as needed. Words as a tokenizer cuts
// them will do: "d'", "Ivoire"; "Guinea", "-", "Bissau".
func Longest(n int, word func(i int) string) (words int, found Candidates) {
	var buffer [2 * format.MaxKey]byte
	var all letters
	key, h := buffer[:0], format.HashSeed
	for i := range n {
		w := word(i)
		if len(key)+len(w) > format.MaxKey {
			break
		}
		before := len(key)
		if key = format.AppendFold(key, w); len(key) == before {
			if !joins(w) || i == 0 {
				break
			}
			continue
		}
		h = format.Hash(h, key[before:])
		s, ok := find(key, h)
		if !ok {
			break
		}
		all = all.with(w)
		if c := (Candidates{s.first, s.count, all, true}); !c.Empty() {
			words, found = i+1, c
		}
		if !s.more {
			break
		}
	}
	return words, found
}

// joins says whether a name may go on over a word that is only punctuation.
func joins(w string) bool {
	switch w {
	case "-", "–", "'", "’", ".", ",":
		return true
	}
	return false
}

// slot is what the hash table has for a key.
type slot struct {
	first, count int
	more         bool
}

func find(key []byte, h uint32) (slot, bool) {
	slots, strings := section(format.Slots), section(format.Strings)
	n := len(slots) / format.SlotSize
	for i := format.Bucket(h, n); ; i = (i + 1) % n {
		at := i * format.SlotSize
		ref := format.Uint32(slots, at+format.SlotKey)
		if ref == 0 {
			return slot{}, false
		}
		if format.String(strings, ref) == string(key) {
			return slot{
				first: int(format.Uint32(slots, at+format.SlotFirst)),
				count: int(format.Uint16(slots, at+format.SlotCount)),
				more:  slots[at+format.SlotMore] == 1,
			}, true
		}
	}
}

// letters is what matters of a text's letter case.
type letters struct {
	some     bool // a letter was seen
	capital  bool // the first letter is a capital
	lower    bool // there is a small letter
	inner    bool // a capital follows a small letter
	capitals int  // how many words begin with a capital
}

func lettersOf(s string) letters { return letters{}.with(s) }

// with adds the letters of a further word or words.
func (l letters) with(s string) letters {
	var before, small bool // whether a letter, a small letter, stands before
	for _, r := range s {
		up, low := isUpper(r), isLower(r)
		if !l.some && (up || low) {
			l.some, l.capital = true, up
		}
		if up && !before {
			l.capitals++
		}
		l.lower, l.inner = l.lower || low, l.inner || up && small
		before, small = up || low, low
	}
	return l
}

// like says whether a text with these letters has the capitals that a name with those of want has.
func (l letters) like(want letters) bool { return !l.lower || l.capitals >= want.capitals }

func isUpper(r rune) bool { return 'A' <= r && r <= 'Z' || r > 127 && unicode.IsUpper(r) }

func isLower(r rune) bool { return 'a' <= r && r <= 'z' || r > 127 && unicode.IsLower(r) }
