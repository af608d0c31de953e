package schema

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/graphql-go/graphql"
)

// SDL writes the schema in GraphQL's schema definition language, types and fields by name, so that tools can be given it
// as a file.
func (s *Schema) SDL() string {
	p := &sdlPrinter{}
	types := s.schema.TypeMap()
	for _, name := range slices.Sorted(maps.Keys(types)) {
		if !strings.HasPrefix(name, "__") {
			p.definition(types[name])
		}
	}
	return p.text.String()
}

// sdlPrinter writes definitions one after the other.
type sdlPrinter struct{ text strings.Builder }

func (p *sdlPrinter) definition(t graphql.Type) {
	switch t := t.(type) {
	case *graphql.Scalar:
		if !builtIn(t.Name()) {
			p.open("", t.Description(), "scalar "+t.Name())
			p.text.WriteString("\n\n")
		}
	case *graphql.Enum:
		values := map[string]string{}
		for _, v := range t.Values() {
			values[v.Name] = v.Description
		}
		p.block(t.Description(), "enum "+t.Name(), slices.Sorted(maps.Keys(values)), func(name string) {
			p.open("  ", values[name], name)
		})
	case *graphql.InputObject:
		p.block(t.Description(), "input "+t.Name(), slices.Sorted(maps.Keys(t.Fields())), func(name string) {
			field := t.Fields()[name]
			p.open("  ", field.Description(), inputSDL(name, field.Type, field.DefaultValue))
		})
	case *graphql.Interface:
		p.fields(t.Description(), "interface "+t.Name(), t.Fields())
	case *graphql.Object:
		head := "type " + t.Name()
		for _, i := range t.Interfaces() {
			head += " implements " + i.Name()
		}
		p.fields(t.Description(), head, t.Fields())
	}
}

func builtIn(scalar string) bool {
	return slices.Contains([]string{"Boolean", "Float", "ID", "Int", "String"}, scalar)
}

func (p *sdlPrinter) fields(about, head string, fields graphql.FieldDefinitionMap) {
	p.block(about, head, slices.Sorted(maps.Keys(fields)), func(name string) {
		field := fields[name]
		p.open("  ", field.Description, name+argsSDL(field.Args)+": "+field.Type.String())
	})
}

func (p *sdlPrinter) block(about, head string, names []string, line func(name string)) {
	p.open("", about, head+" {")
	for _, name := range names {
		p.text.WriteString("\n")
		line(name)
	}
	p.text.WriteString("\n}\n\n")
}

// open writes a description and the line that it describes.
func (p *sdlPrinter) open(indent, about, line string) {
	if about != "" {
		fmt.Fprintf(&p.text, "%s\"\"\"%s\"\"\"\n", indent, strings.ReplaceAll(about, `"""`, `\"""`))
	}
	p.text.WriteString(indent + line)
}

func argsSDL(args []*graphql.Argument) string {
	if len(args) == 0 {
		return ""
	}
	written := make([]string, len(args))
	for i, arg := range args {
		written[i] = inputSDL(arg.Name(), arg.Type, arg.DefaultValue)
	}
	slices.Sort(written)
	return "(" + strings.Join(written, ", ") + ")"
}

// inputSDL writes an argument or a field of an input; the only defaults of this schema are numbers and booleans.
func inputSDL(name string, of graphql.Input, standard any) string {
	if standard == nil {
		return name + ": " + of.String()
	}
	return fmt.Sprintf("%s: %s = %v", name, of, standard)
}
