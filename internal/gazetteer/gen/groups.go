package main

import (
	"cmp"
	"fmt"
	"strconv"

	"entente/internal/gazetteer/format"
)

// readGroups makes the organizations of our table.
func readGroups(b *builder, _ sources) error {
	rows, err := readTable("groups.tsv", 7)
	if err != nil {
		return err
	}
	for _, r := range rows {
		e, err := named("group/", kindGroup, r[0], r[6])
		if err != nil {
			return err
		}
		if r[1] != "" {
			if e.country, err = b.ref(r[1]); err != nil {
				return fmt.Errorf("%s: %w", e.id, err)
			}
		}
		e.names(r[3], formName, e.prominence-5)
		e.nationality(r[4], "", "", e.prominence-10)
		if err := b.add(e); err != nil {
			return err
		}
	}
	for _, r := range rows {
		if err := b.belong("group/"+slugOf(r[0]), r[2], list(r[5], ",")); err != nil {
			return fmt.Errorf("%s: %w", r[0], err)
		}
	}
	return nil
}

// belong says what a group is part of, and who its members are.
func (b *builder) belong(id, parent string, members []string) error {
	if parent != "" {
		outer, err := b.ref("group/" + parent)
		if err != nil {
			return err
		}
		b.byID[id].link(format.LinkParent, outer)
	}
	for _, name := range members {
		member, err := b.ref(name)
		if err != nil {
			return err
		}
		b.byID[id].link(format.LinkMember, member)
		b.byID[member].link(format.LinkMemberOf, id)
	}
	return nil
}

// readMetonyms lets capitals and seats stand for governments.
func readMetonyms(b *builder, _ sources) error {
	capitalMetonyms(b)
	b.settle()
	rows, err := readTable("metonyms.tsv", 3)
	if err != nil {
		return err
	}
	for _, r := range rows {
		id, err := b.ref(r[0])
		if err != nil {
			return err
		}
		weight, err := strconv.Atoi(cmp.Or(r[2], "160"))
		if err != nil {
			return fmt.Errorf("%s: weight: %w", r[1], err)
		}
		b.byID[id].names(r[1], formMetonym, weight)
	}
	return nil
}
