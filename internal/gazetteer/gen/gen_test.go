package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestGenerated holds the committed files against what the packages and tables give now.
func TestGenerated(t *testing.T) {
	src := sources{npm: os.Getenv("GAZETTEER_NPM"), pypi: os.Getenv("GAZETTEER_PYPI")}
	if src.npm == "" || src.pypi == "" {
		t.Skip("set GAZETTEER_NPM and GAZETTEER_PYPI to the unpacked packages that SOURCES.md names")
	}
	files, err := generate(src)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		committed, err := os.ReadFile(filepath.Join("..", f.name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(committed, f.data) {
			t.Errorf("%s is not what gen makes now: run it as SOURCES.md says", f.name)
		}
	}
}

func TestSpanishForms(t *testing.T) {
	t.Parallel()
	for _, tt := range [][]string{
		{"egipcio", "egipcia", "egipcios", "egipcias"},
		{"francés", "francesa", "franceses", "francesas"},
		{"alemán", "alemana", "alemanes", "alemanas"},
		{"español", "española", "españoles", "españolas"},
		{"israelí", "israelíes", "israelís"},
		{"estadounidense", "estadounidenses"},
		{"letón", "letona", "letones", "letonas"},
		{"belga", "belgas"},
		{"kosovar", "kosovares"},
		{"hindú", "hindúes", "hindús"},
	} {
		if diff := cmp.Diff(tt, spanishForms(tt[0])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt[0], diff)
		}
	}
}

func TestEnglishNouns(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ adjective, plural string }{
		{"Egyptian", "Egyptians"},
		{"Iraqi", "Iraqis"},
		{"Greek", "Greeks"},
		{"Cypriot", "Cypriots"},
		{"Chinese", ""},
		{"British", ""},
		{"French", ""},
		{"Swiss", ""},
	} {
		got := slices.Contains(englishNouns(tt.adjective), tt.plural)
		if want := tt.plural != ""; got != want {
			t.Errorf("%s: nouns %q, want %q among them", tt.adjective, englishNouns(tt.adjective), tt.plural)
		}
	}
}

func TestReadProvider(t *testing.T) {
	t.Parallel()
	got := names{}
	got.readProvider("class Provider:\n" +
		"    formats = (\"{{first_name}}\",)\n" +
		"    first_names_male: Tuple[str, ...] = (\n        \"Ivo\",\n        \"Сергей\",  # \"Nobody\"\n    )\n" +
		"    last_names = (('Novák', 0.5), \"Вълчев\")\n    prefixes = (\"Dr.\",)\n")
	want := names{"ivo": 1, "sergey": 1, "novak": 4, "vlchev": 4}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
}

func TestCaseRule(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]int{
		"US": 2, "U.S.": 2, "G7": 2, "WHO": 2, "NATO": 3, "Turkey": 0, "Chad": 1, "al-Qaeda": 0, "egipcio": 0,
	} {
		if got := caseRule(name); got != want {
			t.Errorf("caseRule(%q) = %d, want %d", name, got, want)
		}
	}
}
