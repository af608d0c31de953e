package features

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"entente/internal/extract/model"
)

const (
	// maxPieces is how many pieces of a token count.
	maxPieces = 8
	// maxRun is the number of runes from which a run is unknown as a whole.
	maxRun  = 100
	unknown = "[UNK]"
)

// pieces is a vocabulary of word pieces: the lines of a text, with a hash table over them.
type pieces struct {
	text    string
	offsets []uint32 // start of each line; one more at the end
	slots   []uint32 // line number + 1; 0 is free
	unknown uint32
	longest int // bytes, without the mark of a continuation
}

func newPieces(text string) (*pieces, error) {
	text = strings.TrimSuffix(text, "\n")
	p := &pieces{text: text, offsets: []uint32{0}}
	for i := range len(text) {
		if text[i] == '\n' {
			p.offsets = append(p.offsets, uint32(i+1))
		}
	}
	p.offsets = append(p.offsets, uint32(len(text)+1))
	size := 1
	for size < 3*len(p.offsets) {
		size *= 2
	}
	p.slots = make([]uint32, size)
	found := false
	for id := range len(p.offsets) - 1 {
		line := p.line(uint32(id))
		found = found || line == unknown
		if line == unknown {
			p.unknown = uint32(id)
		}
		p.insert(line, uint32(id))
	}
	if !found {
		return nil, fmt.Errorf("%w: %w", model.ErrDamaged, errors.New("its pieces lack "+unknown))
	}
	return p, nil
}

func (p *pieces) line(id uint32) string { return p.text[p.offsets[id] : p.offsets[id+1]-1] }

// continued starts the hashes of pieces that continue a run.
var continued = hash([]byte("##"))

func (p *pieces) insert(line string, id uint32) {
	p.longest = max(p.longest, len(strings.TrimPrefix(line, "##")))
	slot := hash([]byte(line)) & uint64(len(p.slots)-1)
	for p.slots[slot] != 0 {
		slot = (slot + 1) & uint64(len(p.slots)-1)
	}
	p.slots[slot] = id + 1
}

// find looks up a piece whose hash is known.
func (p *pieces) find(s []byte, h uint64, inside bool) (uint32, bool) {
	mask := uint64(len(p.slots) - 1)
	for slot := h & mask; p.slots[slot] != 0; slot = (slot + 1) & mask {
		line := p.line(p.slots[slot] - 1)
		if inside {
			if len(line) == len(s)+2 && line[:2] == "##" && line[2:] == string(s) {
				return p.slots[slot] - 1, true
			}
		} else if line == string(s) {
			return p.slots[slot] - 1, true
		}
	}
	return 0, false
}

// append adds the first pieces of a word.
func (p *pieces) append(ids []uint32, w *word) []uint32 {
	letters := w.lower
	if !isPlain(w.text) {
		letters = decomposed(w.text)
	}
	for len(letters) > 0 && len(ids) < maxPieces {
		n, runes := runLength(letters)
		if n == 0 {
			break
		}
		if letters[0] != ' ' {
			ids = p.cut(ids, letters[:n], runes)
		}
		letters = letters[n:]
	}
	if len(ids) == 0 {
		return append(ids, p.unknown)
	}
	return ids[:min(len(ids), maxPieces)]
}

// decomposed lowers a word and takes its accents off.
func decomposed(s string) []byte {
	var out []byte
	for _, r := range norm.NFD.String(s) {
		if !unicode.Is(unicode.Mn, r) {
			out = utf8.AppendRune(out, toLower(r))
		}
	}
	return out
}

// runLength is the length in bytes and runes of the run of letters, numbers and marks that s begins with; any
// other rune is a run of its own.
func runLength(s []byte) (n, runes int) {
	for n < len(s) {
		r, size := utf8.DecodeRune(s[n:])
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) {
			if n == 0 {
				return size, 1
			}
			return n, runes
		}
		n += size
		runes++
	}
	return n, runes
}

// cut takes the longest piece at each place of a run.
func (p *pieces) cut(ids []uint32, run []byte, runes int) []uint32 {
	first := len(ids)
	if runes > maxRun {
		return append(ids, p.unknown)
	}
	for at := 0; at < len(run); {
		id, n := p.longestAt(run[at:], at > 0)
		if n == 0 {
			return append(ids[:first], p.unknown)
		}
		ids = append(ids, id)
		at += n
	}
	return ids
}

// longestAt hashes ever longer beginnings of s and keeps the last that is a piece.
func (p *pieces) longestAt(s []byte, inside bool) (id uint32, length int) {
	h := uint64(fnvOffset)
	if inside {
		h = continued
	}
	for n := 0; n < len(s) && n < p.longest; {
		h = (h ^ uint64(s[n])) * fnvPrime
		n++
		if n < len(s) && !utf8.RuneStart(s[n]) {
			continue
		}
		if found, ok := p.find(s[:n], h, inside); ok {
			id, length = found, n
		}
	}
	return id, length
}
