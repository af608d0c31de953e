package lemma

import (
	"os"
	"path/filepath"
	"testing"

	"entente/internal/extract/conllu"
	"entente/internal/extract/doc"
)

func TestAnnotate(t *testing.T) {
	for _, c := range []struct{ language, form, upos, xpos, feats, want string }{
		{"en", "met", "VERB", "VBD", "", "meet"},
		{"en", "forgave", "VERB", "VBN", "", "forgive"},
		{"en", "seen", "VERB", "VBD", "", "see"},
		{"en", "fled", "VERB", "VBD", "", "flee"},
		{"en", "woven", "VERB", "VBN", "", "weave"},
		{"en", "signed", "VERB", "VBD", "", "sign"},
		{"en", "talks", "NOUN", "NNS", "", "talk"},
		{"en", "countries", "NOUN", "NNS", "", "country"},
		{"en", "making", "VERB", "VBG", "", "make"},
		{"en", "Egypt", "PROPN", "NNP", "", "Egypt"},
		{"en", "n't", "PART", "RB", "", "not"},
		{"en", "was", "AUX", "VBD", "", "be"},
		{"en", "The", "DET", "DT", "", "the"},
		{"en", "better", "ADJ", "JJR", "", "good"},
		{"es", "dijo", "VERB", "", "VerbForm=Fin", "decir"},
		{"es", "firmaron", "VERB", "", "VerbForm=Fin", "firmar"},
		{"es", "países", "NOUN", "", "Number=Plur", "país"},
		{"es", "las", "DET", "", "Number=Plur", "el"},
		{"fr", "pays", "NOUN", "", "", ""},
	} {
		s := doc.Sentence{Language: c.language, Tokens: []doc.Token{{Text: c.form, UPOS: c.upos, XPOS: c.xpos, Feats: doc.ParseFeats(c.feats)}}}
		Annotate(&s)
		if got := s.Tokens[0].Lemma; got != c.want {
			t.Errorf("lemma of %s %s is %q, want %q", c.form, c.upos+c.xpos, got, c.want)
		}
	}
}

// TestTreebanks measures lemmas of words with known tags, in texts that the rules were not learned from.
func TestTreebanks(t *testing.T) {
	for _, c := range []struct {
		file string
		want float64
	}{{"en_ewt-dev.conllu", 0.975}, {"en_gum-dev.conllu", 0.975}} {
		path := filepath.Join("..", "..", "..", "..", "shared", "data", "trees", c.file)
		if _, err := os.Stat(path); err != nil {
			t.Skipf("needs the development data: %v", err)
		}
		sentences, err := conllu.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		right, all := 0, 0
		for _, s := range conllu.Running(sentences, "en").Sentences {
			want := append([]doc.Token(nil), s.Tokens...)
			Annotate(&s)
			for i := range want {
				all++
				if want[i].Lemma == s.Tokens[i].Lemma {
					right++
				} else if testing.Verbose() {
					t.Log(want[i].Text, want[i].XPOS, "want", want[i].Lemma, "got", s.Tokens[i].Lemma)
				}
			}
		}
		got := float64(right) / float64(all)
		t.Logf("%s: %.4f", c.file, got)
		if got < c.want {
			t.Errorf("%s: %.4f of lemmas are right, want %.3f", c.file, got, c.want)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	for b.Loop() {
		english().find("negotiations", "NNS")
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Talks", "NNS")
	f.Add("\xff\x01", "")
	f.Fuzz(func(t *testing.T, form, class string) {
		english().find(form, class)
		spanish().find(form, class)
	})
}
