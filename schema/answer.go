package schema

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"strconv"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// shape is the order of the fields of an answer, as the query selects them. The executor gives maps, which have none.
type shape struct {
	names []string
	below map[string]*shape
	// sorted says that lists below have no order of their own, as those of introspection.
	sorted bool
}

func newShape() *shape {
	return &shape{below: map[string]*shape{}}
}

func shapesOf(doc *document) map[string]*shape {
	shapes := map[string]*shape{}
	for name, operation := range doc.operations() {
		shapes[name] = newShape()
		shapes[name].add(doc, operation.SelectionSet)
	}
	return shapes
}

// shape gives the order for an operation by its name, or for the only one there is.
func (d *document) shape(operationName string) *shape {
	if operation := d.operation(operationName); operation != nil {
		return d.shapes[nameOf(operation.Name)]
	}
	return newShape()
}

func (s *shape) add(doc *document, set *ast.SelectionSet) {
	if set == nil {
		return
	}
	for _, selection := range set.Selections {
		switch selection := selection.(type) {
		case *ast.Field:
			s.field(selection).add(doc, selection.SelectionSet)
		case *ast.InlineFragment:
			s.add(doc, selection.SelectionSet)
		case *ast.FragmentSpread:
			s.add(doc, doc.fragments[nameOf(selection.Name)].SelectionSet)
		}
	}
}

func (s *shape) field(field *ast.Field) *shape {
	name := responseName(field)
	if known, ok := s.below[name]; ok {
		return known
	}
	s.names = append(s.names, name)
	below := newShape()
	original := nameOf(field.Name)
	below.sorted = s.sorted || original == graphql.SchemaMetaFieldDef.Name || original == graphql.TypeMetaFieldDef.Name
	s.below[name] = below
	return below
}

// responseName is what a field is called in the answer.
func responseName(field *ast.Field) string {
	return cmp.Or(nameOf(field.Alias), nameOf(field.Name))
}

// introspects says whether a query asks about the schema itself.
func (s *shape) introspects() bool {
	for _, below := range s.below {
		if below.sorted {
			return true
		}
	}
	return false
}

// write appends a value as JSON, objects in the order of the shape.
func (s *shape) write(buf []byte, value any) []byte {
	switch value := value.(type) {
	case map[string]any:
		return s.writeObject(buf, value)
	case *walked:
		return s.write(buf, value.value)
	case *node:
		return s.writeWalked(buf, value)
	case []any:
		return s.writeList(buf, value)
	case nil:
		return append(buf, "null"...)
	case string:
		return appendString(buf, value)
	case int:
		return strconv.AppendInt(buf, int64(value), 10)
	case bool:
		return strconv.AppendBool(buf, value)
	}
	return appendJSON(buf, value)
}

func (s *shape) writeObject(buf []byte, object map[string]any) []byte {
	buf = append(buf, '{')
	first := true
	for _, name := range s.names {
		value, ok := object[name]
		if !ok {
			continue
		}
		if !first {
			buf = append(buf, ',')
		}
		first = false
		buf = appendString(buf, name)
		buf = append(buf, ':')
		buf = s.below[name].write(buf, value)
	}
	return append(buf, '}')
}

func (s *shape) writeWalked(buf []byte, o *node) []byte {
	buf = append(buf, '{')
	for i, name := range o.names {
		if i > 0 {
			buf = append(buf, ',')
		}
		buf = appendString(buf, name)
		buf = append(buf, ':')
		buf = o.fields[i].shape.write(buf, o.values[i])
	}
	return append(buf, '}')
}

func (s *shape) writeList(buf []byte, list []any) []byte {
	if s.sorted {
		return s.writeSorted(buf, list)
	}
	buf = append(buf, '[')
	for i, value := range list {
		if i > 0 {
			buf = append(buf, ',')
		}
		buf = s.write(buf, value)
	}
	return append(buf, ']')
}

// writeSorted orders a list by its elements as written, so that introspection answers the same every time.
func (s *shape) writeSorted(buf []byte, list []any) []byte {
	written := make([][]byte, len(list))
	for i, value := range list {
		written[i] = s.write(nil, value)
	}
	slices.SortFunc(written, bytes.Compare)
	return append(append(append(buf, '['), bytes.Join(written, []byte{','})...), ']')
}

// appendString writes plain text itself and leaves what needs escaping to encoding/json.
func appendString(buf []byte, text string) []byte {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c >= 0x7f || c == '"' || c == '\\' {
			return appendJSON(buf, text)
		}
	}
	return append(append(append(buf, '"'), text...), '"')
}

func appendJSON(buf []byte, value any) []byte {
	out := bytes.NewBuffer(buf)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return append(buf, "null"...)
	}
	return bytes.TrimSuffix(out.Bytes(), []byte{'\n'})
}
