package gazetteer

import (
	"iter"
	"sort"
)

// ByID finds the entry with an id.
func ByID(id string) (Entry, bool) {
	n := entryCount()
	i := sort.Search(n, func(i int) bool { return Entry(i).ID() >= id })
	if id == "" || i == n || Entry(i).ID() != id {
		return 0, false
	}
	return Entry(i), true
}

// CountryByISO finds a country by its alpha-2 code in capitals.
func CountryByISO(alpha2 string) (Entry, bool) { return ByID("country/" + alpha2) }

// All gives every entry in the order of ids.
func All() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for i := 1; i < entryCount(); i++ {
			if !yield(Entry(i)) {
				return
			}
		}
	}
}

// Countries gives every country in the order of ids.
func Countries() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		first := sort.Search(entryCount(), func(i int) bool { return Entry(i).Kind() >= Country })
		for i := first; i < entryCount() && Entry(i).Kind() == Country; i++ {
			if !yield(Entry(i)) {
				return
			}
		}
	}
}
