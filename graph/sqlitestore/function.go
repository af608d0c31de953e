package sqlitestore

import (
	"database/sql/driver"
	"slices"
	"sync"

	"modernc.org/sqlite"

	"entente/graph"
)

// registerFunctions makes has_word(text, word) known to the driver: whether a folded word stands in a text.
var registerFunctions = sync.OnceValue(func() error {
	return sqlite.RegisterDeterministicScalarFunction("has_word", 2, hasWord)
})

func hasWord(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
	text, _ := args[0].(string)
	word, _ := args[1].(string)
	return slices.Contains(graph.Words(text), word), nil
}
