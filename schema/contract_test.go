package schema

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"entente/graph"
)

// noReader is a graph that nothing is asked of.
type noReader struct{ graph.Reader }

// introspection asks for everything the contract fixes; a type is a name or a wrapper around one.
const introspection = `query {
  __schema { types {
    kind name description
    interfaces { name }
    enumValues { name description }
    fields { name description type { ...Ref } args { name description defaultValue type { ...Ref } } }
    inputFields { name description defaultValue type { ...Ref } }
  } }
}
fragment Ref on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`

type typeRef struct {
	Kind   string
	Name   string
	OfType *typeRef
}

func (r *typeRef) String() string {
	switch r.Kind {
	case "NON_NULL":
		return r.OfType.String() + "!"
	case "LIST":
		return "[" + r.OfType.String() + "]"
	}
	return r.Name
}

type inputValue struct {
	Name, Description string
	DefaultValue      *string
	Type              typeRef
}

func (v inputValue) String() string {
	if v.DefaultValue == nil {
		return v.Type.String()
	}
	return v.Type.String() + " = " + *v.DefaultValue
}

type typeInfo struct {
	Kind, Name, Description string
	Interfaces              []struct{ Name string }
	EnumValues              []struct{ Name, Description string }
	Fields                  []struct {
		Name, Description string
		Type              typeRef
		Args              []inputValue
	}
	InputFields []inputValue
}

func introspect(t *testing.T) map[string]typeInfo {
	t.Helper()
	s, err := New(noReader{}, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	response := s.Execute(t.Context(), Request{Query: introspection})
	if len(response.Errors) > 0 {
		t.Fatal(response.Errors)
	}
	var data struct {
		Schema struct{ Types []typeInfo } `json:"__schema"`
	}
	if err := json.Unmarshal(response.Data, &data); err != nil {
		t.Fatal(err)
	}
	types := map[string]typeInfo{}
	for _, info := range data.Schema.Types {
		types[info.Name] = info
	}
	return types
}

// sharedFile finds a file beside the repository, which a public checkout may lack.
func sharedFile(t *testing.T, name string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod above the test")
		}
		dir = filepath.Dir(dir)
	}
	path := filepath.Join(dir, "..", "shared", name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("skipped: %s is not beside the repository", name)
	}
	return path
}

// TestContract compares the schema with the query contract: all of it must be there, with the same types and defaults.
func TestContract(t *testing.T) {
	text, err := os.ReadFile(sharedFile(t, "contract.graphql"))
	if err != nil {
		t.Fatal(err)
	}
	contract, err := gqlparser.LoadSchema(&ast.Source{Name: "contract.graphql", Input: string(text)})
	if err != nil {
		t.Fatal(err)
	}
	got := introspect(t)
	compared := 0
	for name, want := range contract.Types {
		if want.BuiltIn {
			continue
		}
		compared++
		compareType(t, got[name], want)
	}
	if compared < 40 {
		t.Errorf("the contract has %d types, want 40 at least: was it read?", compared)
	}
}

func compareType(t *testing.T, got typeInfo, want *ast.Definition) {
	t.Helper()
	if got.Kind != string(want.Kind) {
		t.Errorf("%s is %q, want %s", want.Name, got.Kind, want.Kind)
		return
	}
	var interfaces, values []string
	for _, i := range got.Interfaces {
		interfaces = append(interfaces, i.Name)
	}
	for _, v := range got.EnumValues {
		values = append(values, v.Name)
	}
	for _, name := range want.Interfaces {
		if !slices.Contains(interfaces, name) {
			t.Errorf("%s does not implement %s", want.Name, name)
		}
	}
	for _, value := range want.EnumValues {
		if !slices.Contains(values, value.Name) {
			t.Errorf("%s lacks the value %s", want.Name, value.Name)
		}
	}
	for _, field := range want.Fields {
		if want.Kind == ast.InputObject {
			compareInput(t, want.Name+"."+field.Name, got.InputFields, field.Name, field.Type, field.DefaultValue)
		} else if field.Position != nil {
			compareField(t, got, want.Name, field)
		}
	}
}

func compareField(t *testing.T, got typeInfo, owner string, want *ast.FieldDefinition) {
	t.Helper()
	for _, field := range got.Fields {
		if field.Name != want.Name {
			continue
		}
		path := owner + "." + want.Name
		if field.Type.String() != want.Type.String() {
			t.Errorf("%s is %s, want %s", path, &field.Type, want.Type)
		}
		for _, arg := range want.Arguments {
			compareInput(t, path, field.Args, arg.Name, arg.Type, arg.DefaultValue)
		}
		for _, arg := range field.Args {
			if want.Arguments.ForName(arg.Name) == nil && arg.Type.Kind == "NON_NULL" {
				t.Errorf("%s requires an argument %s that the contract does not have", path, arg.Name)
			}
		}
		return
	}
	t.Errorf("%s lacks the field %s", owner, want.Name)
}

func compareInput(t *testing.T, path string, got []inputValue, name string, of *ast.Type, standard *ast.Value) {
	t.Helper()
	want := of.String()
	if standard != nil {
		want += " = " + standard.String()
	}
	for _, input := range got {
		if input.Name == name {
			if input.String() != want {
				t.Errorf("%s(%s) is %s, want %s", path, name, input, want)
			}
			return
		}
	}
	t.Errorf("%s lacks the input %s", path, name)
}

// TestSDL reads the schema as printed with another parser and compares it with what introspection tells.
func TestSDL(t *testing.T) {
	s := newTestSchema(t, noReader{}, Limits{})
	printed, err := gqlparser.LoadSchema(&ast.Source{Name: "printed", Input: s.SDL()})
	if err != nil {
		t.Fatal(err)
	}
	told := introspect(t)
	for name, want := range printed.Types {
		if !want.BuiltIn {
			compareType(t, told[name], want)
		}
	}
	for name := range told {
		if printed.Types[name] == nil {
			t.Errorf("%s is not printed", name)
		}
	}
}

// TestDescriptions keeps the schema a manual of itself.
func TestDescriptions(t *testing.T) {
	for name, info := range introspect(t) {
		if len(name) > 1 && name[:2] == "__" {
			continue
		}
		described := map[string]string{name: info.Description}
		for _, v := range info.EnumValues {
			described[name+"."+v.Name] = v.Description
		}
		for _, f := range info.Fields {
			described[name+"."+f.Name] = f.Description
			for _, a := range f.Args {
				described[fmt.Sprintf("%s.%s(%s)", name, f.Name, a.Name)] = a.Description
			}
		}
		for _, f := range info.InputFields {
			described[name+"."+f.Name] = f.Description
		}
		for path, about := range described {
			if about == "" {
				t.Errorf("%s has no description", path)
			}
		}
	}
}

// TestIntrospectionIsDeterministic guards the order of lists that the executor takes from maps.
func TestIntrospectionIsDeterministic(t *testing.T) {
	var first string
	for range 5 {
		s, err := New(noReader{}, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		text := string(s.Execute(t.Context(), Request{Query: introspection}).Data)
		if first == "" {
			first = text
		}
		if text != first {
			t.Fatal("two schemas answer introspection differently")
		}
	}
}
