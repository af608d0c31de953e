package doc

import "slices"

// Foremost gives the place of the greatest of some counts, the first of equal ones, with that count and the greatest of the
// others; -1 where nothing was counted. It overwrites counts.
func Foremost(counts []int) (at, most, next int) {
	if len(counts) == 0 {
		return -1, 0, 0
	}
	most = slices.Max(counts)
	if most == 0 {
		return -1, 0, 0
	}
	at = slices.Index(counts, most)
	counts[at] = 0
	return at, most, slices.Max(counts)
}

// Prevailing gives the place of the greatest of some counts where it is at least so much, and so many times the next; -1 where
// there is none such. It overwrites counts.
func Prevailing(counts []int, least, lead int) int {
	at, most, next := Foremost(counts)
	if most < max(least, lead*next) {
		return -1
	}
	return at
}
