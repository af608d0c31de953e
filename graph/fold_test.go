package graph

import (
	"slices"
	"strings"
	"testing"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"":                     "",
		"Antony  Blinken":      "antony blinken",
		"The United States":    "united states",
		"The":                  "the",
		"U.S.":                 "us",
		"Côte d'Ivoire":        "cote divoire",
		"Côte d’Ivoire":        "cote divoire",
		"El-Sisi":              "el sisi",
		"Recep Tayyip Erdoğan": "recep tayyip erdogan",
		"Erdog\u0306an":        "erdogan",
		"Straße, Æther & Øre":  "strasse aether ore",
		"Путин":                "путин",
		"习近平":                  "习近平",
		"…":                    "",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{"Antony Blinken": "antony-blinken", "Abdel Fattah El-Sisi": "abdel-fattah-el-sisi", "Élysée": "elysee"} {
		if got := Slug(in); got != want {
			t.Errorf("Slug(%q) = %q, want %q", in, got, want)
		}
	}
	if a, b := Slug("…"), Slug("!"); a == "" || a == b {
		t.Errorf("names without letters give %q and %q, want two that are not empty", a, b)
	}
}

func TestHash(t *testing.T) {
	if Hash("ab", "c") == Hash("a", "bc") || Hash("a") == Hash("a", "") {
		t.Error("the strings are not kept apart")
	}
}

func TestArticleID(t *testing.T) {
	for _, same := range [][2]string{
		{ArticleID("https://a.example/x", "", "t"), ArticleID("HTTPS://A.example:443/x/?utm_source=y&fbclid=1#part", "other", "u")},
		{ArticleID("", "a.txt", "t"), ArticleID("", "a.txt", "u")},
		{ArticleID("", "", "t"), ArticleID("", "", "t")},
	} {
		if same[0] != same[1] {
			t.Errorf("%s and %s should be one", same[0], same[1])
		}
	}
	all := []string{
		ArticleID("https://a.example/x", "", ""), ArticleID("https://a.example/x?page=2", "", ""), ArticleID("http://a.example/x", "", ""),
		ArticleID("", "https://a.example/x", ""), ArticleID("", "", "https://a.example/x"), ArticleID("not a url", "", ""),
	}
	slices.Sort(all)
	if len(slices.Compact(all)) != 6 {
		t.Errorf("two of six articles have one id: %v", all)
	}
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{"Côte d'Ivoire", "the U.S.", "a-b", "\xff", "ﬁ ŀ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		words := Words(s)
		for _, w := range words {
			if w == "" || strings.ContainsAny(w, " |\t\n-'.") {
				t.Errorf("a word of %q is %q", s, w)
			}
		}
		if again := Words(strings.Join(words, " ")); !slices.Equal(again, words) {
			t.Errorf("folding %q twice gives %q, then %q", s, words, again)
		}
		if slug := Slug(s); slug == "" || strings.ContainsAny(slug, " |") {
			t.Errorf("the slug of %q is %q", s, slug)
		}
	})
}
