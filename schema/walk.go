package schema

import (
	"reflect"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// walk resolves what a query selects below its roots, in place of the library, which takes several times as long: it looks up the
// fields of a selection anew for each object, makes a map for each and the arguments of each field. The walk gives up on whatever
// is not plain: an error, a null where there may be none, a panic. Then the library answers the query from the beginning.
type walk struct {
	shape   *shape
	waiting []waiting
	failed  bool
}

// waiting is a thunk and where its value goes.
type waiting struct {
	slot  *any
	thunk func() (any, error)
	of    graphql.Type
	field *place
}

// place is a field in a query, below all objects of one type in one place.
type place struct {
	resolve graphql.FieldResolveFn
	params  graphql.ResolveParams
	of      graphql.Type
	shape   *shape
	plans   map[*graphql.Object]*plan
}

// plan are the places below an object of one type, in the order of the answer.
type plan struct {
	names  []string
	fields []*place
}

// node is an object of the answer.
type node struct {
	*plan
	values []any
}

// walked is the value of a root, which may still be missing.
type walked struct{ value any }

// root begins below a root field, of which the library has read the arguments.
func (w *walk) root(p graphql.ResolveParams, value any) *walked {
	name := responseName(p.Info.FieldASTs[0])
	field := &place{params: p, of: p.Info.ReturnType, shape: w.shape.below[name], plans: map[*graphql.Object]*plan{}}
	root := &walked{}
	w.complete(&root.value, value, field.of, field)
	return root
}

// finish runs all thunks, level by level, and says whether all went well.
func (w *walk) finish() (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false // the library meets the same fault and says where
		}
	}()
	for len(w.waiting) > 0 && !w.failed {
		level := w.waiting
		w.waiting = nil
		for _, next := range level {
			value, err := next.thunk()
			w.failed = w.failed || err != nil
			w.complete(next.slot, value, next.of, next.field)
		}
	}
	return !w.failed
}

// complete puts the value of a field into its slot; that of a thunk later.
func (w *walk) complete(slot *any, value any, of graphql.Type, field *place) {
	if thunk, ok := value.(func() (any, error)); ok {
		w.waiting = append(w.waiting, waiting{slot, thunk, of, field})
		return
	}
	required, ok := of.(*graphql.NonNull)
	if ok {
		of = required.OfType
	}
	if !w.failed && !isNil(value) {
		w.fill(slot, value, of, field)
	}
	w.failed = w.failed || ok && *slot == nil
}

func (w *walk) fill(slot *any, value any, of graphql.Type, field *place) {
	switch of := of.(type) {
	case *graphql.Scalar:
		*slot = of.Serialize(value)
	case *graphql.Enum:
		*slot = of.Serialize(value)
	case *graphql.List:
		*slot = w.list(value, of.OfType, field)
	case *graphql.Object:
		*slot = w.object(value, of, field)
	case *graphql.Interface:
		*slot = w.object(value, of.ResolveType(graphql.ResolveTypeParams{Value: value, Info: field.params.Info, Context: field.params.Context}), field)
	default:
		w.failed = true
	}
}

func (w *walk) list(value any, of graphql.Type, field *place) any {
	items := reflect.ValueOf(value)
	if items.Kind() != reflect.Slice {
		w.failed = true
		return nil
	}
	list := make([]any, items.Len())
	for i := range list {
		w.complete(&list[i], items.Index(i).Interface(), of, field)
	}
	return list
}

func (w *walk) object(value any, of *graphql.Object, field *place) any {
	below, ok := field.plans[of]
	if !ok {
		below = w.plan(field, of)
		field.plans[of] = below
	}
	o := &node{below, make([]any, len(below.fields))}
	for i, f := range below.fields {
		p := f.params
		p.Source = value
		result, err := f.resolve(p)
		w.failed = w.failed || err != nil
		w.complete(&o.values[i], result, f.of, f)
	}
	return o
}

// plan finds what is selected of a type in a place.
func (w *walk) plan(in *place, of *graphql.Object) *plan {
	fields := map[string]*place{}
	info := in.params.Info
	for _, parent := range info.FieldASTs {
		selected(info, parent.SelectionSet, of, func(field *ast.Field, definition *graphql.FieldDefinition) {
			name := responseName(field)
			if known, ok := fields[name]; ok {
				known.params.Info.FieldASTs = append(known.params.Info.FieldASTs, field)
				return
			}
			fields[name] = &place{resolve: definition.Resolve, params: paramsOf(in.params, of, field, definition), of: definition.Type, shape: in.shape.below[name], plans: map[*graphql.Object]*plan{}}
		})
	}
	below := &plan{}
	for _, name := range in.shape.names {
		if field, ok := fields[name]; ok {
			below.names, below.fields = append(below.names, name), append(below.fields, field)
		}
	}
	return below
}

// isNil tells null, which may also be a pointer to nothing.
func isNil(value any) bool {
	if value == nil {
		return true
	}
	v := reflect.ValueOf(value)
	return v.Kind() == reflect.Pointer && v.IsNil()
}
