package engine

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/extract/model"
	"entente/internal/extract/parse"
)

// vector is what the trainer's reference implementation computes for one sentence.
type vector struct {
	Tokens     []string  `json:"tokens"`
	Input      [][]int32 `json:"input"`
	Final      [][]int16 `json:"final"`
	Tags       [][]int32 `json:"tags"`
	Names      [][]int32 `json:"names"`
	Arcs       [][]int32 `json:"arcs"`
	Heads      []int     `json:"heads"`
	Deprels    []string  `json:"deprels"`
	Rels       [][]int32 `json:"rels"`
	NameLabels []string  `json:"nameLabels"`
}

// TestVectors holds the networks to the reference implementation, bit for bit.
func TestVectors(t *testing.T) {
	for _, data := range model.BuiltIn() {
		f, err := model.Open(data)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(f.Language, func(t *testing.T) {
			n, err := newNetwork(f)
			if err != nil {
				t.Fatal(err)
			}
			for _, v := range readVectors(t, filepath.Join("..", "model", "testdata", f.Language+".vectors.json")) {
				t.Run(strings.Join(v.Tokens, " "), func(t *testing.T) { checkVector(t, n, v) })
			}
		})
	}
}

func readVectors(t *testing.T, path string) []vector {
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []vector
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func checkVector(t *testing.T, n *network, v vector) {
	b := new(buffer)
	size := len(v.Tokens)
	x := n.features.Vectors(v.Tokens, &b.features)
	equal(t, "input", v.Input, firstOf(rowsOf(x, size), 8))
	y := n.encoder.Run(x, size, &b.encoder)
	equal(t, "final", v.Final, rowsOf(y, size))
	equal(t, "tags", v.Tags, rowsOf(n.tagger.Logits(y, size, &b.tagger), size))
	names := n.names.Logits(y, size, &b.names)
	equal(t, "names", v.Names, rowsOf(names, size))
	equal(t, "name labels", v.NameLabels, n.names.Labels(names, size, &b.names))
	arcs := n.parser.Scores(y, size, &b.parser)
	got := rowsOf(arcs, size)
	for i := range got {
		got[i][i+1] = v.Arcs[i][i+1] // no token is its own head: that score has no meaning
	}
	equal(t, "arcs", v.Arcs, got)
	heads := parse.Tree(arcs, size, &b.parser)
	equal(t, "heads", v.Heads, heads)
	rels := rowsOf(n.parser.Relations(y, heads, &b.parser), size)
	for i, h := range heads {
		if h >= 0 {
			equal(t, "relations", v.Rels[i], rels[i])
			equal(t, "relation", v.Deprels[i], n.parser.Label(rels[i]))
		}
	}
}

func equal[T any](t *testing.T, what string, want, got T) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		t.Fatalf("%s (-want +got)\n%s", what, d)
	}
}

// rowsOf cuts a matrix of n rows.
func rowsOf[T any](m []T, n int) [][]T {
	var out [][]T
	for i := range n {
		out = append(out, m[i*len(m)/n:(i+1)*len(m)/n])
	}
	return out
}

func firstOf(rows [][]int32, n int) [][]int32 {
	var out [][]int32
	for _, r := range rows {
		out = append(out, r[:min(n, len(r))])
	}
	return out
}
