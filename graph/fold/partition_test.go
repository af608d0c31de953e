package fold

import (
	"strings"
	"testing"
)

// Items are strings of letters and dots, such as "a.c"; a dot says nothing.
func compatibleWords(words []string) func(a, b int) bool {
	return func(a, b int) bool {
		for i := range words[a] {
			if x, y := words[a][i], words[b][i]; x != '.' && y != '.' && x != y {
				return false
			}
		}
		return true
	}
}

func TestPartition(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"", ""},
		{"ab", "0"},
		{"a. .b", "00"},
		{"a. b.", "01"},
		{"a. b. ..", "012"},
		{"ab a. .b", "000"},
		{"ab cd a. .d", "0101"},
		{"ab cb .b", "012"},
		{"a.. .b. ..c", "000"},
		{"ab. a.c .x.", "012"},
		{"ab a. cd .. ef", "00234"},
	} {
		words := strings.Fields(c.words)
		compatible := compatibleWords(words)
		vaguer := func(a, b int) bool {
			return compatible(a, b) && strings.Count(words[a], ".") > strings.Count(words[b], ".") && !moreIn(words[a], words[b])
		}
		var got strings.Builder
		for _, to := range partition(len(words), compatible, vaguer) {
			got.WriteByte(byte('0' + to))
		}
		if got.String() != c.want {
			t.Errorf("%q: got %s, want %s", c.words, got.String(), c.want)
		}
	}
}

// moreIn says that a tells something that b does not.
func moreIn(a, b string) bool {
	for i := range a {
		if a[i] != '.' && b[i] == '.' {
			return true
		}
	}
	return false
}
