// Package format is the layout of the gazetteer's embedded tables: what the generator writes and the reader reads
// in place. It knows nothing of countries or names; it holds sizes, offsets, the folding of keys and the hash table.
//
// A file is a header of section offsets followed by the sections. All numbers are little-endian. A string is one
// length byte and its bytes, referred to by its offset in the string section; offset 0 is the empty string.
package format

import "encoding/binary"

// Magic opens a file of this layout; it changes with the layout.
const Magic = "GZT1"

// The sections of a file, in order. Header slot i holds the offset of section i; the section ends where the next begins.
const (
	Strings = iota
	Entries
	Links
	EntryAliases
	Aliases
	Slots
	sections
)

// HeaderSize is the size of magic and section offsets, with one more offset for the end of the last section.
const HeaderSize = len(Magic) + 4*(sections+1)

// Fields of an entry record.
const (
	EntryID         = 0  // string
	EntryName       = 4  // string
	EntryPopulation = 8  // uint32
	EntryLat        = 12 // int32, 1e-4 degrees
	EntryLon        = 16 // int32, 1e-4 degrees
	EntryCountry    = 20 // entry number
	EntryLinks      = 24 // first link
	EntryAliasList  = 28 // first of the entry's aliases
	EntryLinkCount  = 32 // uint16
	EntryAliasCount = 34 // uint16
	EntryKind       = 36 // uint8
	EntryFlags      = 37 // uint8
	EntryProminence = 38 // uint8
	EntryISO        = 39 // two letters and three letters
	EntrySize       = 44
)

// HasCoordinates is the entry flag that says that latitude and longitude are known.
const HasCoordinates = 1

// A link is an entry number with its relation in the top bits.
const (
	LinkSize     = 4
	LinkShift    = 28
	LinkMask     = 1<<LinkShift - 1
	LinkWithin   = 1
	LinkBorder   = 2
	LinkCapital  = 3
	LinkMember   = 4
	LinkMemberOf = 5
	LinkParent   = 6
)

// Fields of an alias record. Records of one key stand together, the most prominent first.
const (
	AliasEntry    = 0 // entry number
	AliasText     = 4 // string
	AliasForm     = 8
	AliasLanguage = 9
	AliasCase     = 10
	AliasWeight   = 11
	AliasSize     = 12
)

// Case rules of an alias: which letter case a text must have to match it.
const (
	AnyCase   = iota
	Capital   // the first letter must be a capital
	Acronym   // all letters must be capitals
	LongUpper // all letters capitals, or the first: Nato
	Inner     // a capital must follow a small letter: AfD
	Span      // only for a text known to be a name, not in running text; the first letter must be a capital
)

// Fields of a slot of the hash table over folded keys. An empty slot has key 0.
const (
	SlotKey   = 0  // string
	SlotFirst = 4  // first alias record
	SlotCount = 8  // uint16; 0 for a key that only begins longer ones
	SlotMore  = 10 // uint8; 1 when longer keys begin with this one and a space
	SlotSize  = 12
)

// A slot of the names file is a string reference with flags in the top byte.
const (
	NameShift   = 24
	NameMask    = 1<<NameShift - 1
	NameMale    = 1
	NameFemale  = 2
	NameSurname = 4
)

// MaxKey is the longest folded key, in bytes.
const MaxKey = 96

// Uint32 reads a number of four bytes.
func Uint32(s string, at int) uint32 {
	_ = s[at+3]
	return uint32(s[at]) | uint32(s[at+1])<<8 | uint32(s[at+2])<<16 | uint32(s[at+3])<<24
}

// Uint16 reads a number of two bytes.
func Uint16(s string, at int) uint16 {
	return uint16(s[at]) | uint16(s[at+1])<<8
}

// Section gives the bytes of one section of a file.
func Section(file string, section int) string {
	at := len(Magic) + 4*section
	return file[Uint32(file, at):Uint32(file, at+4)]
}

// File assembles a file from its sections.
func File(parts [sections][]byte) []byte {
	out := append(make([]byte, 0, HeaderSize), Magic...)
	at := uint32(HeaderSize)
	for _, p := range parts {
		out = binary.LittleEndian.AppendUint32(out, at)
		at += uint32(len(p))
	}
	out = binary.LittleEndian.AppendUint32(out, at)
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

// Parts is a file in the making, one slice per section.
type Parts = [sections][]byte

// String reads the string at a reference.
func String(strings string, ref uint32) string {
	n := int(strings[ref])
	return strings[int(ref)+1 : int(ref)+1+n]
}

// Languages are the languages of aliases, by number; 0 is any.
var Languages = [...]string{
	"", "en", "es", "fr", "de", "pt", "it", "ca", "nl", "pl", "tr", "sv", "nb", "da", "fi", "cs", "ro", "hu", "id",
	"vi", "hr", "ru", "uk", "ar", "fa", "he", "hi", "zh", "ja", "ko", "el",
}
