package engine

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/extract/doc"
)

func TestWriteCoNLLU(t *testing.T) {
	d := &doc.Document{
		Text:       "Amr Musa\nleft.",
		Paragraphs: []doc.Paragraph{{End: 14, Limit: 1}},
		Sentences: []doc.Sentence{{
			End: 14, Language: "en",
			Tokens: []doc.Token{
				{Start: 0, End: 3, Text: "Amr", Lemma: "Amr", UPOS: "PROPN", XPOS: "NNP", Feats: doc.Feats{Number: "Sing"}, Head: 2, Rel: "nsubj"},
				{Start: 4, End: 8, Text: "Musa", Lemma: "Musa", UPOS: "PROPN", XPOS: "NNP", Head: 0, Rel: "flat"},
				{Start: 9, End: 13, Text: "left", Lemma: "leave", UPOS: "VERB", Feats: doc.Feats{Tense: "Past", VerbForm: "Fin"}, Head: -1, Rel: "root"},
				{Start: 13, End: 14, Text: ".", Head: -1},
			},
			Names: []doc.Name{{First: 0, Limit: 2, Type: doc.PER, Confidence: 950}},
		}},
	}
	want := strings.Join([]string{
		"# newpar = 1", "# kind = Body", "# language = en", "# sent_id = 1", "# text = Amr Musa left.",
		"1\tAmr\tAmr\tPROPN\tNNP\tNumber=Sing\t3\tnsubj\t_\tName=B-PER|NameConfidence=950|TokenRange=0:3",
		"2\tMusa\tMusa\tPROPN\tNNP\t_\t1\tflat\t_\tName=I-PER|TokenRange=4:8",
		"3\tleft\tleave\tVERB\t_\tTense=Past|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No|TokenRange=9:13",
		"4\t.\t_\t_\t_\t_\t_\t_\t_\tTokenRange=13:14",
		"", "",
	}, "\n")
	var got strings.Builder
	if err := WriteCoNLLU(&got, d); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, got.String()); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

// TestEnglish reads an easy sentence with the model that is built in.
func TestEnglish(t *testing.T) {
	e, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	d := &doc.Document{Text: "Angela Merkel met Egypt's foreign minister in Berlin on Monday. The deal was not signed by France."}
	e.Annotate(d)
	s := d.Sentences[0]
	if v := s.Tokens[2]; v.Lemma != "meet" || v.UPOS != "VERB" || v.Rel != "root" || v.Feats.Tense != "Past" {
		t.Errorf("got %+v", v)
	}
	if v := s.Tokens[0]; v.Rel != "nsubj" || v.Head != 2 {
		t.Errorf("got %+v", v)
	}
	var names []string
	for _, n := range s.Names {
		names = append(names, string(n.Type)+" "+d.Text[s.Tokens[n.First].Start:s.Tokens[n.Limit-1].End])
	}
	if d := cmp.Diff([]string{"PER Angela Merkel", "LOC Egypt", "LOC Berlin"}, names); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	rels := map[string]string{}
	for _, t := range d.Sentences[1].Tokens {
		rels[t.Text] = t.Rel
	}
	if rels["deal"] != "nsubj:pass" || rels["was"] != "aux:pass" || rels["France"] != "obl:agent" {
		t.Errorf("got %v", rels)
	}
}
