package conllu

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/extract/doc"
)

const corpus = `# newdoc
# text = No va al mar.
1	No	no	ADV	_	_	2	advmod	_	_
2	va	ir	VERB	_	VerbForm=Fin	0	root	_	_
3-4	al	_	_	_	_	_	_	_	_
3	a	a	ADP	_	_	5	case	_	_
4	el	el	DET	_	Definite=Def	5	det	_	_
4.1	x	x	X	_	_	_	_	_	_
5	mar	mar	NOUN	_	_	2	obl	_	SpaceAfter=No
6	.	.	PUNCT	_	_	2	punct	_	_

# newpar
# text = Fin
1	Fin	fin	NOUN	_	_	0	root	_	_
`

func TestRunning(t *testing.T) {
	s, err := Read(strings.NewReader(corpus))
	if err != nil {
		t.Fatal(err)
	}
	d := Running(s, "es")
	if want := "No va al mar.\n\nFin"; d.Text != want {
		t.Errorf("got %q, want %q", d.Text, want)
	}
	var got []string
	for _, s := range d.Sentences {
		for _, k := range s.Tokens {
			got = append(got, k.Text+"="+d.Text[k.Start:k.End])
		}
	}
	if d := cmp.Diff([]string{"No=No", "va=va", "a=a", "el=l", "mar=mar", ".=.", "Fin=Fin"}, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	if d.Sentences[0].Tokens[1].Feats.VerbForm != "Fin" || d.Sentences[0].Tokens[4].Head != 1 || len(d.Paragraphs) != 2 {
		t.Errorf("got %+v", d)
	}
}

func TestReadNames(t *testing.T) {
	s, err := ReadNames(strings.NewReader("John\tB-PER\nSmith\tI-PER\nOslo\tI-LOC\n\nNo\tO\n"))
	if err != nil || len(s) != 2 {
		t.Fatal(s, err)
	}
	want := []doc.Name{{First: 0, Limit: 2, Type: doc.PER}, {First: 2, Limit: 3, Type: doc.LOC}}
	if d := cmp.Diff(want, spans(&s[0])); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(corpus)
	f.Add("a\tB-PER\n\nb")
	f.Add("1-2\tal\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\ta\tADP\t_\t_\t0\troot\t_\t_\n\n")
	f.Fuzz(func(t *testing.T, text string) {
		if s, err := ReadNames(strings.NewReader(text)); err == nil {
			Running(s, "en")
		}
		if s, err := Read(strings.NewReader(text)); err == nil {
			Running(s, "en")
		}
	})
}

func TestReadRefusesOpenRange(t *testing.T) {
	open := "1-2\tal\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\ta\tADP\t_\t_\t0\troot\t_\t_\n"
	if _, err := Read(strings.NewReader(open)); err == nil || !strings.Contains(err.Error(), `ends inside the words of "al"`) {
		t.Errorf("got %v for a sentence that ends inside a token of two words, want an error that says so", err)
	}
}
