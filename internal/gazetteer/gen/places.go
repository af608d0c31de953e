package main

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"entente/internal/gazetteer/format"
)

// readPlaces makes the regions, seas, territories and landmarks of our table.
func readPlaces(b *builder, _ sources) error {
	rows, err := readTable("places.tsv", 6)
	if err != nil {
		return err
	}
	for _, r := range rows {
		e, err := named("place/", kindPlace, r[0], r[5])
		if err != nil {
			return err
		}
		e.names(r[3], formName, e.prominence-5)
		e.nationality(r[4], "", "", e.prominence-40)
		if err := b.add(e); err != nil {
			return err
		}
	}
	for _, r := range rows {
		id := "place/" + slugOf(r[0])
		if err := b.contain(id, r[1], r[2]); err != nil {
			return fmt.Errorf("%s: %w", id, err)
		}
	}
	b.settle()
	for _, r := range rows {
		b.indexPlace(b.byID["place/"+slugOf(r[0])])
	}
	return nil
}

// indexPlace lets the divisions of CLDR find the places that our table has already.
func (b *builder) indexPlace(e *entry) {
	country, ok := strings.CutPrefix(e.country, "country/")
	for _, a := range e.aliases {
		if key := country + "/" + fold(a.text); ok && a.form == formName && b.places[key] == nil {
			b.places[key] = e
		}
	}
}

// named makes an entry from a column "slug=Name" or "Name" and a column with its prominence.
func named(prefix string, kind int, column, prominence string) (*entry, error) {
	p, err := strconv.Atoi(cmp.Or(prominence, "120"))
	if err != nil {
		return nil, fmt.Errorf("%s: prominence: %w", column, err)
	}
	_, name, ok := strings.Cut(column, "=")
	if !ok {
		name = column
	}
	e := &entry{id: prefix + slugOf(column), name: name, kind: kind, prominence: p}
	e.call(name, formName, "en", p)
	return e, nil
}

func slugOf(column string) string {
	if s, _, ok := strings.Cut(column, "="); ok {
		return s
	}
	return slug(column)
}

// contain says what a place lies in and what lies in it. A place that is more a way to sort countries than a part of
// the earth (the Arab world) has members instead: "members:AE,BH".
func (b *builder) contain(id, within, contains string) error {
	for _, name := range list(within, ",") {
		outer, err := b.ref(name)
		if err != nil {
			return err
		}
		b.byID[id].link(format.LinkWithin, outer)
	}
	if members, ok := strings.CutPrefix(contains, "members:"); ok {
		return b.belong(id, "", list(members, ","))
	}
	for _, name := range list(contains, ",") {
		inner, err := b.ref(name)
		if err != nil {
			return err
		}
		b.byID[inner].link(format.LinkWithin, id)
	}
	return nil
}

// settle gives every place the one country that it lies in, through other places where need be.
func (b *builder) settle() {
	for _, e := range b.byID {
		if e.kind == kindPlace && e.country == "" {
			e.country = b.soleCountry(e, 0)
		}
	}
}

func (b *builder) soleCountry(e *entry, depth int) string {
	sole := ""
	for _, l := range e.links {
		if l.relation != format.LinkWithin || depth > 8 {
			continue
		}
		outer := b.byID[l.to]
		country := outer.country
		if outer.kind == kindPlace {
			country = b.soleCountry(outer, depth+1)
		}
		if sole != "" && country != "" && country != sole {
			return ""
		}
		sole = cmp.Or(sole, country)
	}
	return sole
}
