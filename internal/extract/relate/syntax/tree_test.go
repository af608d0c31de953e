package syntax

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/extract/doc"
)

// parse reads "form/lemma/UPOS/XPOS/head/relation" words; heads count from 1.
func parse(t *testing.T, text string) *Tree {
	t.Helper()
	s := &doc.Sentence{Language: "en"}
	for w := range strings.FieldsSeq(text) {
		f := strings.Split(w, "/")
		head, err := strconv.Atoi(f[4])
		if err != nil {
			t.Fatal(err)
		}
		tok := doc.Token{Text: f[0], Lemma: f[1], UPOS: f[2], XPOS: f[3], Head: head - 1, Rel: f[5]}
		switch f[3] {
		case "VB":
			tok.Feats.VerbForm = "Inf"
		case "VBG":
			tok.Feats.VerbForm = "Ger"
		case "VBN":
			tok.Feats.VerbForm, tok.Feats.Tense = "Part", "Past"
		}
		s.Tokens = append(s.Tokens, tok)
	}
	return New(s)
}

func (t *Tree) words(list []int) string {
	var out []string
	for _, i := range list {
		out = append(out, t.Token(i).Text)
	}
	return strings.Join(out, " ")
}

// A clause hung on a verb is one that it governs, unless a semicolon parts them.
func TestComplements(t *testing.T) {
	before := "Kenya/Kenya/PROPN/NNP/2/nsubj fined/fine/VERB/VBD/6/advcl Togo/Togo/PROPN/NNP/2/obj "
	for _, c := range []struct{ name, text, want string }{
		{"comma", before + ",/,/PUNCT/,/2/punct Lima/Lima/PROPN/NNP/6/nsubj warned/warn/VERB/VBD/0/root", "fined"},
		{"semicolon", before + ";/;/PUNCT/:/2/punct Lima/Lima/PROPN/NNP/6/nsubj warned/warn/VERB/VBD/0/root", ""},
	} {
		tree := parse(t, c.text)
		if got := tree.words(tree.Clause(5).Complements); got != c.want {
			t.Errorf("%s: got complements %q, want %q", c.name, got, c.want)
		}
	}
}

func TestClause(t *testing.T) {
	tests := []struct{ name, text, predicate, subjects, objects string }{
		{
			"active", "Kenya/Kenya/PROPN/NNP/2/nsubj fined/fine/VERB/VBD/0/root Togo/Togo/PROPN/NNP/2/obj",
			"fined", "Kenya", "Togo",
		},
		{
			"passive with agent", "Togo/Togo/PROPN/NNP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass fined/fine/VERB/VBN/0/root by/by/ADP/IN/5/case Kenya/Kenya/PROPN/NNP/3/obl:agent",
			"fined", "Kenya", "Togo",
		},
		{
			"passive whose agent is a plain oblique", "Togo/Togo/PROPN/NNP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass fined/fine/VERB/VBN/0/root by/by/ADP/IN/5/case Kenya/Kenya/PROPN/NNP/3/obl",
			"fined", "Kenya", "Togo",
		},
		{
			"infinitive under a verb with an object", "Kenya/Kenya/PROPN/NNP/2/nsubj urged/urge/VERB/VBD/0/root Togo/Togo/PROPN/NNP/2/obj to/to/PART/TO/5/mark leave/leave/VERB/VB/2/xcomp",
			"leave", "Togo", "",
		},
		{
			"infinitive under a promise", "Kenya/Kenya/PROPN/NNP/2/nsubj promised/promise/VERB/VBD/0/root Togo/Togo/PROPN/NNP/2/obj to/to/PART/TO/5/mark leave/leave/VERB/VB/2/xcomp",
			"leave", "Kenya", "",
		},
		{
			"gerund of an accusation", "Kenya/Kenya/PROPN/NNP/2/nsubj accused/accuse/VERB/VBD/0/root Togo/Togo/PROPN/NNP/2/obj of/of/SCONJ/IN/5/mark lying/lie/VERB/VBG/2/advcl",
			"lying", "Togo", "",
		},
		{
			"coordination", "Kenya/Kenya/PROPN/NNP/2/nsubj sued/sue/VERB/VBD/0/root and/and/CCONJ/CC/4/cc fined/fine/VERB/VBD/2/conj Togo/Togo/PROPN/NNP/2/obj",
			"fined", "Kenya", "Togo",
		},
		{
			"relative clause, subject", "Kenya/Kenya/PROPN/NNP/0/root which/which/PRON/WDT/3/nsubj fined/fine/VERB/VBD/1/acl:relcl Togo/Togo/PROPN/NNP/3/obj",
			"fined", "Kenya", "Togo",
		},
		{
			"relative clause, gap", "men/man/NOUN/NNS/0/root Kenya/Kenya/PROPN/NNP/3/nsubj fined/fine/VERB/VBD/1/acl:relcl",
			"fined", "Kenya", "men",
		},
		{
			"participle behind a noun", "men/man/NOUN/NNS/0/root fined/fine/VERB/VBN/1/acl by/by/ADP/IN/4/case Kenya/Kenya/PROPN/NNP/2/obl",
			"fined", "Kenya", "men",
		},
		{
			"infinitive behind a noun with an owner", "Kenya/Kenya/PROPN/NNP/2/nmod:poss plan/plan/NOUN/NN/0/root to/to/PART/TO/4/mark fine/fine/VERB/VB/2/acl Togo/Togo/PROPN/NNP/4/obj",
			"fine", "Kenya", "Togo",
		},
		{
			"clausal subject for a complement", "Kenya/Kenya/PROPN/NNP/3/nsubj is/be/AUX/VBZ/3/cop likely/likely/ADJ/JJ/0/root to/to/PART/TO/5/mark fine/fine/VERB/VB/3/csubj Togo/Togo/PROPN/NNP/5/obj",
			"fine", "Kenya", "Togo",
		},
		{
			"second subject for an object", "Kenya/Kenya/PROPN/NNP/2/nsubj fined/fine/VERB/VBD/0/root Togo/Togo/PROPN/NNP/2/nsubj",
			"fined", "Kenya", "Togo",
		},
		{
			"second subject behind the object", "She/she/PRON/PRP/2/nsubj met/meet/VERB/VBD/0/root his/his/PRON/PRP$/4/nmod:poss uncle/uncle/NOUN/NN/2/obj ,/,/PUNCT/,/6/punct Ito/Ito/PROPN/NNP/2/nsubj",
			"met", "She", "uncle Ito",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tree := parse(t, tt.text)
			for i := range tree.Len() {
				if tree.Token(i).Text != tt.predicate {
					continue
				}
				c := tree.Clause(i)
				got := [2]string{tree.words(c.Subjects), tree.words(c.Objects)}
				if diff := cmp.Diff([2]string{tt.subjects, tt.objects}, got); diff != "" {
					t.Errorf("subjects and objects (-want +got):\n%s", diff)
				}
			}
		})
	}
}

func TestCase(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"plain", "with/with/ADP/IN/2/case Togo/Togo/PROPN/NNP/0/root", "with"},
		{"several words", "because/because/ADP/IN/3/case of/of/ADP/IN/1/fixed Togo/Togo/PROPN/NNP/0/root", "because of"},
		{"given to a title", "with/with/ADP/IN/2/case President/President/PROPN/NNP/3/nmod:desc Ba/Ba/PROPN/NNP/0/root", "with"},
		{"possessive mark", "Togo/Togo/PROPN/NNP/0/root 's/'s/PART/POS/1/case", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tree := parse(t, tt.text)
			for i := range tree.Len() {
				if tree.Head(i) == None {
					if got := tree.Case(i); got != tt.want {
						t.Errorf("got %q, want %q", got, tt.want)
					}
				}
			}
		})
	}
}

func TestCirclesBecomeRoots(t *testing.T) {
	tree := parse(t, "a/a/NOUN/NN/2/nmod b/b/NOUN/NN/3/nmod c/c/NOUN/NN/1/nmod d/d/NOUN/NN/9/nmod")
	roots := 0
	for i := range tree.Len() {
		steps := 0
		for h := i; h != None; h = tree.Head(h) {
			if steps++; steps > tree.Len() {
				t.Fatalf("climbing from %d never ends", i)
			}
		}
		if tree.Head(i) == None {
			roots++
		}
	}
	if roots != 2 {
		t.Errorf("got %d roots, want 2: one for the circle, one for the head outside", roots)
	}
}

func TestSingular(t *testing.T) {
	for in, want := range map[string]string{"supplies": "supply", "talks": "talk", "press": "press", "ties": "tie", "series": "sery"} {
		if got := singular(in); got != want {
			t.Errorf("singular(%q) = %q, want %q", in, got, want)
		}
	}
}
