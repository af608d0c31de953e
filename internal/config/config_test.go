package config

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNew(t *testing.T) {
	defaults := Config{Store: "sqlite:./entente.db", Listen: "127.0.0.1:8080"}
	tests := []struct {
		name  string
		given map[string]string
		want  Config
		wrong string
	}{
		{"nothing set", nil, defaults, ""},
		{"all set", map[string]string{Store: "sqlite:x.db", Workers: "3", Listen: "0.0.0.0:80", Token: "secret"}, Config{"sqlite:x.db", 3, "0.0.0.0:80", "secret"}, ""},
		{"no port", map[string]string{Listen: "127.0.0.1"}, Config{}, "want HOST:PORT"},
		{"no number", map[string]string{Workers: "many"}, Config{}, "want a number"},
		{"too few", map[string]string{Workers: "-1"}, Config{}, "want 0 to"},
	}
	for _, test := range tests {
		got, err := New(func(name string) string { return test.given[name] })
		if test.wrong != "" {
			if err == nil || !strings.Contains(err.Error(), test.wrong) {
				t.Errorf("%s: got error %v, want one with %q", test.name, err, test.wrong)
			}
			continue
		}
		if diff := cmp.Diff(test.want, got); diff != "" || err != nil {
			t.Errorf("%s: %v (-want +got):\n%s", test.name, err, diff)
		}
	}
}

// The table in docs/config.md is the one that the settings make.
func TestDocumentation(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("..", "..", "docs", "config.md"))
	if err != nil {
		t.Fatal(err)
	}
	var rows strings.Builder
	for _, s := range Settings() {
		standard := "none"
		if s.Default != "" {
			standard = "`" + s.Default + "`"
		}
		fmt.Fprintf(&rows, "| `--%s` | `%s` | %s | %s |\n", s.Name, s.Env, standard, s.Help)
	}
	if !strings.Contains(string(page), "| --- | --- | --- | --- |\n"+rows.String()) {
		t.Errorf("docs/config.md: its table is not\n%s", rows.String())
	}
}
