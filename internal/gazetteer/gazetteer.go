// Package gazetteer is the embedded knowledge of the world: countries, cities, regions, organizations and what people
// are called, each with its names in several languages. It answers look-ups of names and walks the graph of what lies
// in what, who belongs to what and which lands are neighbours.
//
// It reads no text and decides nothing: of several things that bear a name it gives all, the best known first, and
// which one is meant is the caller's to say. Tables are read in place from the binary: nothing is decoded at the start,
// nothing is allocated by Longest. They are made by the gen command; SOURCES.md says from what.
package gazetteer

import (
	_ "embed"
	"iter"

	"entente/internal/gazetteer/format"
)

//go:embed world.bin
var world string

// Kind says what an entry is.
type Kind uint8

// The kinds of entries.
const (
	None Kind = iota
	City
	Country
	Group
	Place
)

// String gives the kind as the graph writes it: CITY.
func (k Kind) String() string {
	return [...]string{"", "CITY", "COUNTRY", "GROUP", "PLACE"}[min(int(k), 4)]
}

// Entry is a handle on one entry. The zero Entry is none: its id and name are empty.
type Entry uint32

func (e Entry) field(offset int) uint32 {
	return format.Uint32(section(format.Entries), int(e)*format.EntrySize+offset)
}

func (e Entry) octet(offset int) byte {
	return section(format.Entries)[int(e)*format.EntrySize+offset]
}

func section(s int) string { return format.Section(world, s) }

func text(ref uint32) string { return format.String(section(format.Strings), ref) }

func entryCount() int { return len(section(format.Entries)) / format.EntrySize }

// ID is the readable and stable id: country/EG, city/cairo-eg, place/gaza-strip, group/hamas.
func (e Entry) ID() string { return text(e.field(format.EntryID)) }

// Name is the name that English-language news commonly uses.
func (e Entry) Name() string { return text(e.field(format.EntryName)) }

// Kind says what the entry is.
func (e Entry) Kind() Kind { return Kind(e.octet(format.EntryKind)) }

// Prominence orders things that bear the same name: 0 to 255, the better known higher.
func (e Entry) Prominence() int { return int(e.octet(format.EntryProminence)) }

// Population is the number of inhabitants, 0 where unknown.
func (e Entry) Population() int { return int(e.field(format.EntryPopulation)) }

// Coordinates gives latitude and longitude in degrees, WGS 84.
func (e Entry) Coordinates() (lat, lon float64, ok bool) {
	if e.octet(format.EntryFlags)&format.HasCoordinates == 0 {
		return 0, 0, false
	}
	return degrees(e.field(format.EntryLat)), degrees(e.field(format.EntryLon)), true
}

func degrees(v uint32) float64 { return float64(int32(v)) / 1e4 }

// ISO2 is a country's ISO 3166-1 alpha-2 code (XK for Kosovo), empty for all others.
func (e Entry) ISO2() string { return e.iso(0, 2) }

// ISO3 is a country's ISO 3166-1 alpha-3 code (XKX for Kosovo), empty for all others.
func (e Entry) ISO3() string { return e.iso(2, 5) }

func (e Entry) iso(from, to int) string {
	if e.Kind() != Country {
		return ""
	}
	at := int(e)*format.EntrySize + format.EntryISO
	return section(format.Entries)[at+from : at+to]
}

// Country is the country that contains the entry, or is a group's home; none where there is not exactly one.
func (e Entry) Country() Entry { return Entry(e.field(format.EntryCountry)) }

// Within gives what directly contains the entry.
func (e Entry) Within() iter.Seq[Entry] { return e.links(format.LinkWithin) }

// In says whether the entry is outer, or lies in it directly or through others.
func (e Entry) In(outer Entry) bool {
	if e == outer {
		return true
	}
	for w := range e.Within() {
		if w.In(outer) {
			return true
		}
	}
	return false
}

// Neighbours gives the countries that share a land border.
func (e Entry) Neighbours() iter.Seq[Entry] { return e.links(format.LinkBorder) }

// Members gives the countries and groups that belong to a group, or that a grouping such as the Arab world sums up.
func (e Entry) Members() iter.Seq[Entry] { return e.links(format.LinkMember) }

// MemberOf gives the groups and groupings that a country or group belongs to.
func (e Entry) MemberOf() iter.Seq[Entry] { return e.links(format.LinkMemberOf) }

// Capital is a country's capital (the seat of government where the two differ is in its metonyms).
func (e Entry) Capital() Entry { return e.first(format.LinkCapital) }

// Parent is the group that a group is part of.
func (e Entry) Parent() Entry { return e.first(format.LinkParent) }

func (e Entry) links(relation uint32) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		links := section(format.Links)
		for i := range e.linkCount() {
			v := format.Uint32(links, (int(e.field(format.EntryLinks))+i)*format.LinkSize)
			if v>>format.LinkShift == relation && !yield(Entry(v&format.LinkMask)) {
				return
			}
		}
	}
}

func (e Entry) linkCount() int {
	return int(format.Uint16(section(format.Entries), int(e)*format.EntrySize+format.EntryLinkCount))
}

func (e Entry) first(relation uint32) Entry {
	for l := range e.links(relation) {
		return l
	}
	return 0
}
