package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const trees = `# text = Mr. Smith's aide left.
1	Mr.	Mr.	PROPN	NNP	Number=Sing	2	nmod:desc	_	_
2	Smith	Smith	PROPN	NNP	Number=Sing	4	nmod:poss	_	SpaceAfter=No
3	's	's	PART	POS	_	2	case	_	_
4	aide	aide	NOUN	NN	Number=Sing	5	nsubj	_	_
5	left	leave	VERB	VBD	Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin	0	root	_	SpaceAfter=No
6	.	.	PUNCT	.	_	5	punct	_	_

`

func TestRun(t *testing.T) {
	dir := t.TempDir()
	treeFile, nameFile := filepath.Join(dir, "a.conllu"), filepath.Join(dir, "a.conll")
	for path, text := range map[string]string{treeFile: trees, nameFile: "John\tB-PER\nSmith\tI-PER\nmet\tO\nHamas\tB-ORG\n.\tO\n"} {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var out strings.Builder
	if err := run([]string{"--trees", treeFile, "--names", nameFile}, &out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"given tokens", "from raw text", "tokens      P 1.0000  R 1.0000", "sentences   P 1.0000", "UAS", "nsubj", "PER", "tokens/s"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("output lacks %q:\n%s", want, out.String())
		}
	}
	if err := run([]string{"--trees", filepath.Join(dir, "none")}, &out); err == nil {
		t.Error("no error for a missing file")
	}
}

func TestCount(t *testing.T) {
	c := count{right: 1, found: 2, wanted: 4}
	if got := c.String(); !strings.HasPrefix(got, "P 0.5000  R 0.2500  F1 0.3333") {
		t.Error(got)
	}
}
