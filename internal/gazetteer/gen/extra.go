package main

import (
	"fmt"
	"strings"

	"entente/internal/gazetteer/format"
)

// readExtra gives entries of other tables and packages more names and nationality words.
func readExtra(b *builder, _ sources) error {
	rows, err := readTable("extra.tsv", 3)
	if err != nil {
		return err
	}
	for _, r := range rows {
		e := b.byID[r[0]]
		if e == nil {
			return fmt.Errorf("extra.tsv: no entry %q", r[0])
		}
		first := len(e.aliases)
		e.names(r[1], formName, e.prominence-5)
		for i := range e.aliases[first:] {
			a := &e.aliases[first+i]
			if strings.HasSuffix(a.text, ".") {
				a.rule = format.Span // Kan. and S.C. are Kansas and South Carolina only where a place is expected
			}
		}
		e.nationality(r[2], "", "", max(e.prominence-60, 60))
	}
	return nil
}
