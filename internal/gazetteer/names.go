package gazetteer

import (
	_ "embed"

	"entente/internal/gazetteer/format"
)

//go:embed names.bin
var people string

// Sex says whom a given name is given to.
type Sex uint8

// Whom a given name is given to.
const (
	Unknown Sex = iota
	Male
	Female
	Both
)

// String gives the sex in lower case; empty where unknown.
func (s Sex) String() string {
	return [...]string{"", "male", "female", "both"}[min(int(s), 3)]
}

// GivenName says whether a word is known as a given name, and whose.
func GivenName(word string) (sex Sex, known bool) {
	sex = Sex(nameFlags(word) & (format.NameMale | format.NameFemale))
	return sex, sex != Unknown
}

// Surname says whether a word is known as a surname.
func Surname(word string) bool { return nameFlags(word)&format.NameSurname != 0 }

// PersonWord says whether a word is known as a given name or as a surname.
func PersonWord(word string) bool {
	return nameFlags(word)&(format.NameMale|format.NameFemale|format.NameSurname) != 0
}

func nameFlags(word string) uint32 {
	var buffer [2 * format.MaxKey]byte
	if len(word) > format.MaxKey {
		return 0
	}
	key := format.AppendFold(buffer[:0], word)
	slots, strings := format.Section(people, format.Slots), format.Section(people, format.Strings)
	n := len(slots) / 4
	for i := format.Bucket(format.Hash(format.HashSeed, key), n); ; i = (i + 1) % n {
		v := format.Uint32(slots, 4*i)
		if v == 0 {
			return 0
		}
		if format.String(strings, v&format.NameMask) == string(key) {
			return v >> format.NameShift
		}
	}
}
