package link

import (
	"slices"

	"entente/internal/extract/office"
)

// speaksFor says whether a spokesman's title begins at a token, of the body before it: Chief | Coast Union | Spokesman X.
func (l *linker) speaksFor(i, at int) bool {
	return slices.ContainsFunc(l.titles[i], func(t office.Title) bool { return t.First == at && t.Class == office.Spokes })
}
