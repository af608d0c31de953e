package layers

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "entente"

// rule says what the packages below a folder may import. The folder that fits a package best counts.
type rule struct {
	folder string
	// inside lists the packages of this module that they may import, "/..." with those below; their own folder is always
	// allowed.
	inside []string
	// outside lists other modules; the standard library is always allowed.
	outside []string
}

// rules hold the arrows of docs/design.md: they point down only, and the reading side (schema, queries) and the writing
// side (loaders, internal/extract) never meet below cmd. A database driver stands in its store alone.
var rules = []rule{
	{folder: "graph"},
	{folder: "graph/fold", inside: []string{"graph"}},
	{folder: "graph/graphtest", inside: []string{"graph", "graph/fold"}, outside: []string{"github.com/google/go-cmp"}},
	{folder: "graph/answer", inside: []string{"graph", "graph/fold"}},
	{folder: "graph/sqlitestore", inside: []string{"graph", "graph/answer", "graph/fold"}, outside: []string{"modernc.org/sqlite"}},
	{folder: "graph/neo4jstore", inside: []string{"graph", "graph/answer", "graph/fold"}, outside: []string{"github.com/neo4j/neo4j-go-driver"}},
	{folder: "graph/stores", inside: []string{"graph", "graph/sqlitestore", "graph/neo4jstore"}},
	{folder: "queries", inside: []string{"graph"}},
	{folder: "schema", inside: []string{"graph", "queries"}, outside: []string{"github.com/graphql-go/graphql"}},
	{folder: "loaders", inside: []string{"graph"}},
	{folder: "loaders/loadertest", inside: []string{"graph", "loaders"}, outside: []string{"github.com/google/go-cmp"}},
	{folder: "internal/gazetteer", outside: []string{"golang.org/x/text"}},
	{folder: "internal/extract", inside: []string{"graph", "internal/gazetteer"}, outside: []string{"golang.org/x/sys", "golang.org/x/text"}},
	{folder: "internal/world", inside: []string{"graph", "internal/gazetteer", "internal/extract/link"}},
	{folder: "internal/config", inside: []string{"graph"}},
	{folder: "internal/layers"},
	{folder: "cmd", inside: []string{"graph/...", "queries/...", "schema", "loaders/...", "internal/..."}, outside: []string{"github.com/urfave/cli", "github.com/mattn/go-isatty"}},
}

// TestLayers reads the imports itself: what a child process reads, the test cache would not see.
func TestLayers(t *testing.T) {
	root := os.DirFS(filepath.Join("..", ".."))
	checked := 0
	err := fs.WalkDir(root, ".", func(file string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir():
			return skip(entry.Name())
		case strings.HasSuffix(file, ".go") && !strings.HasSuffix(file, "_test.go"):
			checked++
			return checkFile(t, root, file)
		}
		return nil
	})
	if err != nil || checked == 0 {
		t.Fatalf("checked %d files: %v", checked, err)
	}
}

// skip passes over what the go command passes over too.
func skip(folder string) error {
	if folder != "." && strings.HasPrefix(folder, ".") || strings.HasPrefix(folder, "_") || folder == "testdata" || folder == "node_modules" {
		return fs.SkipDir
	}
	return nil
}

func checkFile(t *testing.T, root fs.FS, file string) error {
	content, err := fs.ReadFile(root, file)
	if err != nil {
		return err
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), file, content, parser.ImportsOnly)
	if err != nil {
		return err
	}
	for _, spec := range parsed.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return err
		}
		if why := forbidden(path.Dir(file), imported); why != "" {
			t.Errorf("%s imports %s: %s", file, imported, why)
		}
	}
	return nil
}

// forbidden says why a package must not import another; empty when it may.
func forbidden(pkg, imported string) string {
	r, ok := ruleOf(pkg)
	if !ok {
		return "no rule says what packages in " + pkg + " may import; add one"
	}
	local, isLocal := strings.CutPrefix(imported, module+"/")
	switch {
	case isLocal && !below(local, r.folder) && !slices.ContainsFunc(r.inside, func(p string) bool { return matches(p, local) }):
		return "packages in " + r.folder + " may import only " + strings.Join(append(r.inside, r.folder+"/..."), ", ")
	case !isLocal && isModule(imported) && !slices.ContainsFunc(r.outside, func(p string) bool { return below(imported, p) }):
		return "packages in " + r.folder + " may import no other modules than these: " + strings.Join(r.outside, ", ")
	}
	return ""
}

// ruleOf finds the rule of the deepest folder that holds a package.
func ruleOf(pkg string) (found rule, ok bool) {
	for _, r := range rules {
		if below(pkg, r.folder) && len(r.folder) >= len(found.folder) {
			found, ok = r, true
		}
	}
	return found, ok
}

// matches reads a pattern as the go command does.
func matches(pattern, pkg string) bool {
	folder, withAllBelow := strings.CutSuffix(pattern, "/...")
	return pkg == folder || withAllBelow && below(pkg, folder)
}

func below(p, folder string) bool { return p == folder || strings.HasPrefix(p, folder+"/") }

// isModule says whether an import is from another module: those of the standard library have no dot in their first part.
func isModule(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	return strings.Contains(first, ".")
}

// The rules catch what they are for.
func TestRulesForbid(t *testing.T) {
	tests := []struct {
		pkg, imported string
		allowed       bool
	}{
		{"graph", "entente/queries", false},
		{"graph", "golang.org/x/text/unicode/norm", false},
		{"graph", "strings", true},
		{"queries", "entente/loaders", false},
		{"queries", "entente/graph/sqlitestore", false},
		{"loaders/jsonl", "entente/schema", false},
		{"loaders/ingest", "entente/internal/extract", false},
		{"internal/extract/ner", "entente/loaders", false},
		{"graph/neo4jstore", "modernc.org/sqlite", false},
		{"graph/fold", "database/sql", true},
		{"cmd/entente", "entente/loaders/all", true},
		{"newcomer", "entente/graph", false},
	}
	for _, test := range tests {
		if why := forbidden(test.pkg, test.imported); (why == "") != test.allowed {
			t.Errorf("%s imports %s: got %q, want allowed %v", test.pkg, test.imported, why, test.allowed)
		}
	}
}
