package neo4jstore

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

// Every statement that the program names is there, and no fragment is left out of any.
func TestStatements(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile(`statement\("(\w+)"[,)]`)
	checked := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range named.FindAllStringSubmatch(string(data), -1) {
			checked++
			if statements()[m[1]] == "" {
				t.Errorf("%s: there is no statement %s", file, m[1])
			}
		}
	}
	if checked == 0 {
		t.Error("found no statement to check")
	}
	left := regexp.MustCompile(`\{\w+\}`)
	for name := range statements() {
		if braced := left.FindString(view{}.statement(name)); braced != "" {
			t.Errorf("%s: %s stands for nothing", name, braced)
		}
	}
}

func TestReadStatements(t *testing.T) {
	files := fstest.MapFS{"cypher/a.cypher": {Data: []byte("// about\n// :name one\n// why\nRETURN 1\n\n// :name two\nRETURN\n  2\n")}}
	got, err := readStatements(files)
	if err != nil || got["one"] != "RETURN 1" || got["two"] != "RETURN\n  2" {
		t.Errorf("got %q, %v", got, err)
	}
	files["cypher/b.cypher"] = &fstest.MapFile{Data: []byte("// :name one\nRETURN 3\n")}
	if _, err := readStatements(files); err == nil || !strings.Contains(err.Error(), "twice") {
		t.Errorf("a name given twice: %v", err)
	}
}

func TestLabels(t *testing.T) {
	if got := statement("drop_nodes", "Fact"); !strings.Contains(got, "(n:Fact {id: id})") {
		t.Errorf("got %s", got)
	}
	if got := labelOf("STATEMENT"); got != "Statement" {
		t.Errorf("got %s", got)
	}
}

func TestAllWords(t *testing.T) {
	if got, want := allWords([]string{"cairo", `a"b\`}), `"cairo" AND "a\"b\\"`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
