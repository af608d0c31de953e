package classify

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/model"
	"entente/internal/extract/relate/lexicon"
	"entente/internal/extract/relate/syntax"
)

// TestVectors holds the networks to the trainer's reference implementation, bit for bit.
func TestVectors(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "model", "testdata", "events.vectors.json"))
	if err != nil {
		t.Fatal(err)
	}
	var vectors []struct {
		Network string
		Hashes  []uint64
		Words   words
		Scores  []int32
	}
	if err := json.Unmarshal(data, &vectors); err != nil {
		t.Fatal(err)
	}
	c, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	networks := map[string]*network{"kind": c.kind, "modality": c.modality, "role": c.role}
	for i, v := range vectors {
		got := networks[v.Network].scores(v.Hashes, v.Words, c.meanings, new(buffer))
		if diff := cmp.Diff(v.Scores, got); diff != "" {
			t.Errorf("vector %d, of %s (-want +got):\n%s", i, v.Network, diff)
		}
	}
	if len(vectors) < 3 {
		t.Errorf("got %d vectors, want some of each network", len(vectors))
	}
}

// TestNewDamaged: a file that was cut off, or that holds another network, is refused with a clear error.
func TestNewDamaged(t *testing.T) {
	for name, data := range map[string]string{
		"empty":   "",
		"cut off": model.Events()[:1000],
		"changed": model.Events()[:len(model.Events())-1] + "x",
		"another": model.BuiltIn()[0],
	} {
		if _, err := New(data); !errors.Is(err, model.ErrDamaged) {
			t.Errorf("%s: got error %v, want ErrDamaged", name, err)
		}
	}
}

// sentence makes what the classifier sees of words with their parts of speech, heads and relations; names are by index.
func sentence(tokens []doc.Token, names map[int]string) *Sentence {
	s := &doc.Sentence{Language: "en", Tokens: tokens}
	tree := syntax.New(s)
	v := &Sentence{
		Tree: tree, Lexicon: lexicon.Default(), Sorts: make([]string, tree.Len()), Told: make([]Told, tree.Len()),
		Judge:  func(int) graph.Modality { return graph.Happened },
		Clause: func(i int) *syntax.Clause { c := tree.Clause(i); return &c },
	}
	for i, sort := range names {
		v.Sorts[i] = sort
	}
	return v
}

func word(text, lemma, upos, xpos string, head int, rel string) doc.Token {
	return doc.Token{Text: text, Lemma: lemma, UPOS: upos, XPOS: xpos, Head: head, Rel: rel}
}

// TestRead: what a plain sentence tells, though no rule has read it.
func TestRead(t *testing.T) {
	s := sentence([]doc.Token{
		word("Kenya", "Kenya", "PROPN", "NNP", 1, "nsubj"),
		word("condemned", "condemn", "VERB", "VBD", -1, "root"),
		word("Togo", "Togo", "PROPN", "NNP", 1, "obj"),
		word(".", ".", "PUNCT", ".", 1, "punct"),
	}, map[int]string{0: "COUNTRY", 2: "COUNTRY"})
	c, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	readings := c.Read(s, s.Candidates(), 0, 0)
	r := readings[1]
	if len(readings) != 1 || r == nil {
		t.Fatalf("got readings %v, want one, at the verb", readings)
	}
	roles := map[int]Role{}
	for _, p := range r.Parts {
		roles[p.Token] = p.Role
	}
	want := map[int]Role{0: Actor, 2: Recipient}
	if r.Kind != graph.Accuse || r.Modality != graph.Happened || !cmp.Equal(roles, want) {
		t.Errorf("got %s %s %v, want %s %s %v", r.Kind, r.Modality, roles, graph.Accuse, graph.Happened, want)
	}
}

// TestReadNothing: a word that tells nothing is judged, and gives nil.
func TestReadNothing(t *testing.T) {
	s := sentence([]doc.Token{
		word("The", "the", "DET", "DT", 1, "det"),
		word("weather", "weather", "NOUN", "NN", 3, "nsubj"),
		word("was", "be", "AUX", "VBD", 3, "cop"),
		word("mild", "mild", "ADJ", "JJ", -1, "root"),
	}, nil)
	c, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[int]*Reading{1: nil, 3: nil}, c.Read(s, s.Candidates(), 0, 0)); diff != "" {
		t.Errorf("readings (-want +got):\n%s", diff)
	}
}

// TestCandidate: the words of a name stand for the phrase that they belong to.
func TestCandidate(t *testing.T) {
	s := sentence([]doc.Token{
		word("Amina", "Amina", "PROPN", "NNP", 2, "nsubj"),
		word("Okonjo", "Okonjo", "PROPN", "NNP", 0, "flat"),
		word("left", "leave", "VERB", "VBD", -1, "root"),
	}, map[int]string{0: "PERSON"})
	for i, want := range []int{0, 0, syntax.None} {
		if got := s.Candidate(i); got != want {
			t.Errorf("Candidate(%d) = %d, want %d", i, got, want)
		}
	}
	if diff := cmp.Diff([]int{0}, s.Candidates()); diff != "" {
		t.Errorf("candidates (-want +got):\n%s", diff)
	}
}

func BenchmarkRead(b *testing.B) {
	s := sentence([]doc.Token{
		word("Kenya", "Kenya", "PROPN", "NNP", 1, "nsubj"),
		word("condemned", "condemn", "VERB", "VBD", -1, "root"),
		word("Togo", "Togo", "PROPN", "NNP", 1, "obj"),
	}, map[int]string{0: "COUNTRY", 2: "COUNTRY"})
	c, err := Default()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		c.Read(s, s.Candidates(), 0, 0)
	}
}
