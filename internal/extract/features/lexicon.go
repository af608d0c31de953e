package features

import (
	"strconv"
	"strings"
)

// lexicon is a sorted text of lines "mask TAB word", searched in place.
type lexicon string

// mask is the number that stands with a word; 0 if it isn't there.
func (l lexicon) mask(word []byte) uint32 {
	low, high := 0, len(l)
	for low < high {
		start, end := l.line((low + high) / 2)
		mask, entry, _ := strings.Cut(string(l[start:end]), "\t")
		switch {
		case entry == string(word):
			n, _ := strconv.ParseUint(mask, 10, 32)
			return uint32(n)
		case entry < string(word):
			low = end + 1
		default:
			high = start
		}
	}
	return 0
}

// line finds the line around an offset.
func (l lexicon) line(at int) (start, end int) {
	start = strings.LastIndexByte(string(l[:at]), '\n') + 1
	end = strings.IndexByte(string(l[at:]), '\n')
	if end < 0 {
		return start, len(l)
	}
	return start, at + end
}
