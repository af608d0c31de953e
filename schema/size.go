package schema

import (
	"fmt"

	"github.com/graphql-go/graphql/language/ast"

	"entente/graph"
)

// maxCount is where counting stops, so that nested fragments cannot make it overflow.
const maxCount = 1 << 40

// size is how large a selection is once all its fragments are spread.
type size struct{ fields, depth int }

// sizer measures selections; each fragment is measured once, however often it is spread.
type sizer struct {
	doc       *document
	fragments map[string]size
}

func (l Limits) checkSize(doc *document) error {
	s := sizer{doc: doc, fragments: map[string]size{}}
	for _, definition := range doc.ast.Definitions {
		set := definition.(interface{ GetSelectionSet() *ast.SelectionSet }).GetSelectionSet()
		measured := s.selections(set)
		if l.Fields >= 0 && measured.fields > l.Fields {
			return fmt.Errorf("%w: the query selects %d fields (fragments counted wherever they are spread), more than %d", graph.ErrLimit, measured.fields, l.Fields)
		}
		if l.Depth >= 0 && measured.depth > l.Depth {
			return fmt.Errorf("%w: the query is %d levels deep, more than %d", graph.ErrLimit, measured.depth, l.Depth)
		}
	}
	return nil
}

func (s sizer) selections(set *ast.SelectionSet) size {
	var total size
	if set == nil {
		return total
	}
	for _, selection := range set.Selections {
		part := s.selection(selection)
		total.fields = min(total.fields+part.fields, maxCount)
		total.depth = max(total.depth, part.depth)
	}
	return total
}

func (s sizer) selection(selection ast.Selection) size {
	switch selection := selection.(type) {
	case *ast.Field:
		inner := s.selections(selection.SelectionSet)
		return size{inner.fields + 1, inner.depth + 1}
	case *ast.InlineFragment:
		return s.selections(selection.SelectionSet)
	case *ast.FragmentSpread:
		return s.fragment(nameOf(selection.Name))
	}
	return size{}
}

func (s sizer) fragment(name string) size {
	if known, ok := s.fragments[name]; ok {
		return known
	}
	fragment, ok := s.doc.fragments[name]
	if !ok {
		return size{}
	}
	s.fragments[name] = s.selections(fragment.SelectionSet)
	return s.fragments[name]
}
