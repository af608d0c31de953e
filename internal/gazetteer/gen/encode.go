package main

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"

	"entente/internal/gazetteer/format"
)

var le = binary.LittleEndian

// pool is the string section in the making; the same string is stored once.
type pool struct {
	data []byte
	at   map[string]uint32
}

func newPool() *pool { return &pool{data: []byte{0}, at: map[string]uint32{"": 0}} }

func (p *pool) ref(s string) uint32 {
	if at, ok := p.at[s]; ok {
		return at
	}
	at := uint32(len(p.data))
	p.at[s] = at
	p.data = append(append(p.data, byte(len(s))), s...)
	return at
}

// record is an alias ready to be written.
type record struct {
	key   string
	entry int
	alias
}

// encodeWorld writes entries, which are in the order of ids, after the empty entry 0.
func encodeWorld(entries []*entry) ([]byte, error) {
	number := map[string]int{}
	for i, e := range entries {
		number[e.id] = i + 1
	}
	records := sortedRecords(entries, number)
	of := make([][]int, len(entries)+1)
	for i, r := range records {
		if !r.hidden {
			of[r.entry] = append(of[r.entry], i)
		}
	}
	strs := newPool()
	var parts format.Parts
	parts[format.Entries] = make([]byte, format.EntrySize)
	for i, e := range entries {
		slices.SortStableFunc(of[i+1], func(x, y int) int { return displayOrder(e, records[x].alias, records[y].alias) })
		if err := appendEntry(&parts, strs, e, number, of[i+1]); err != nil {
			return nil, err
		}
	}
	for _, r := range records {
		parts[format.Aliases] = appendAlias(parts[format.Aliases], strs, r)
	}
	parts[format.Slots] = keySlots(records, strs)
	parts[format.Strings] = strs.data
	return format.File(parts), nil
}

// sortedRecords gives the aliases by key, under each the most prominent first.
func sortedRecords(entries []*entry, number map[string]int) []record {
	var records []record
	for _, e := range entries {
		for _, a := range e.aliases {
			records = append(records, record{fold(a.text), number[e.id], a})
		}
	}
	slices.SortStableFunc(records, func(x, y record) int {
		return cmp.Or(cmp.Compare(x.key, y.key), cmp.Compare(y.weight, x.weight), cmp.Compare(x.entry, y.entry),
			cmp.Compare(x.form, y.form))
	})
	return records
}

// displayOrder puts the entry's name first, then its names, nationality words, acronyms and metonyms in the order of the
// tables.
func displayOrder(e *entry, x, y alias) int {
	at := func(a alias) int { return slices.Index(e.aliases, a) }
	return cmp.Or(cmp.Compare(x.form, y.form), cmp.Compare(at(x), at(y)))
}

func appendEntry(parts *format.Parts, strs *pool, e *entry, number map[string]int, aliases []int) error {
	if len(e.name) > 255 || len(e.id) > 255 || len(e.links) > 0xffff || len(aliases) > 0xffff {
		return fmt.Errorf("%s: too large for its record", e.id)
	}
	b := make([]byte, format.EntrySize)
	le.PutUint32(b[format.EntryID:], strs.ref(e.id))
	le.PutUint32(b[format.EntryName:], strs.ref(e.name))
	le.PutUint32(b[format.EntryPopulation:], uint32(e.population))
	le.PutUint32(b[format.EntryLat:], uint32(int32(e.lat)))
	le.PutUint32(b[format.EntryLon:], uint32(int32(e.lon)))
	le.PutUint32(b[format.EntryCountry:], uint32(number[e.country]))
	le.PutUint32(b[format.EntryLinks:], uint32(len(parts[format.Links])/format.LinkSize))
	le.PutUint32(b[format.EntryAliasList:], uint32(len(parts[format.EntryAliases])/4))
	le.PutUint16(b[format.EntryLinkCount:], uint16(len(e.links)))
	le.PutUint16(b[format.EntryAliasCount:], uint16(len(aliases)))
	b[format.EntryKind] = byte(e.kind)
	b[format.EntryProminence] = byte(e.prominence)
	if e.located {
		b[format.EntryFlags] |= format.HasCoordinates
	}
	copy(b[format.EntryISO:], e.iso)
	parts[format.Entries] = append(parts[format.Entries], b...)
	for _, l := range e.links {
		v := uint32(l.relation)<<format.LinkShift | uint32(number[l.to])
		parts[format.Links] = le.AppendUint32(parts[format.Links], v)
	}
	for _, a := range aliases {
		parts[format.EntryAliases] = le.AppendUint32(parts[format.EntryAliases], uint32(a))
	}
	return nil
}

func appendAlias(dst []byte, strs *pool, r record) []byte {
	dst = le.AppendUint32(dst, uint32(r.entry))
	dst = le.AppendUint32(dst, strs.ref(r.text))
	lang := slices.Index(format.Languages[:], r.language)
	return append(dst, byte(r.form), byte(max(lang, 0)), byte(r.rule), byte(r.weight))
}

// slot is a key of the hash table.
type slot struct {
	first, count int
	more         bool
}

// keySlots makes the hash table over the keys and all their beginnings that end with a word.
func keySlots(records []record, strs *pool) []byte {
	keys := map[string]*slot{}
	at := func(key string) *slot {
		if keys[key] == nil {
			keys[key] = &slot{}
		}
		return keys[key]
	}
	for i, r := range records {
		s := at(r.key)
		if s.count == 0 {
			s.first = i
		}
		s.count++
		for j := range len(r.key) {
			if r.key[j] == ' ' {
				at(r.key[:j]).more = true
			}
		}
	}
	return hashTable(slices.Sorted(maps.Keys(keys)), format.SlotSize, func(b []byte, key string) {
		s := keys[key]
		le.PutUint32(b[format.SlotKey:], strs.ref(key))
		le.PutUint32(b[format.SlotFirst:], uint32(s.first))
		le.PutUint16(b[format.SlotCount:], uint16(s.count))
		if s.more {
			b[format.SlotMore] = 1
		}
	})
}

// hashTable lays keys out in slots of a size, two thirds full, by linear probing; put fills a slot, and must leave its
// first four bytes other than zero.
func hashTable(keys []string, size int, put func(slot []byte, key string)) []byte {
	n := len(keys)*3/2 + 1
	table := make([]byte, n*size)
	for _, key := range keys {
		i := format.Bucket(format.Hash(format.HashSeed, key), n)
		for le.Uint32(table[i*size:]) != 0 {
			i = (i + 1) % n
		}
		put(table[i*size:(i+1)*size], key)
	}
	return table
}

// encodeNames writes the table of given names and surnames.
func encodeNames(people names) []byte {
	strs := newPool()
	var parts format.Parts
	parts[format.Slots] = hashTable(slices.Sorted(maps.Keys(people)), 4, func(b []byte, key string) {
		le.PutUint32(b, strs.ref(key)|people[key]<<format.NameShift)
	})
	parts[format.Strings] = strs.data
	return format.File(parts)
}
