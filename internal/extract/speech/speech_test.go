package speech

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/internal/extract/doc"
)

// read makes a parsed document: each sentence is one paragraph, each of its lines a word as "form lemma upos head rel",
// the head counted from 1. A word of the names is a mention of that entity.
func read(t *testing.T, language string, entities []graph.Entity, sentences ...string) (*doc.Document, *doc.Scene) {
	t.Helper()
	d := &doc.Document{Language: language}
	scene := &doc.Scene{Entities: entities}
	for i, block := range sentences {
		s := doc.Sentence{Start: len(d.Text), Paragraph: i, Language: language}
		for _, line := range strings.Split(strings.TrimSpace(block), "\n") {
			s.Tokens = append(s.Tokens, word(t, d, strings.Fields(line)))
			mention(scene, i, len(s.Tokens)-1, s.Tokens[len(s.Tokens)-1])
		}
		s.End = len(d.Text)
		d.Paragraphs = append(d.Paragraphs, doc.Paragraph{Start: s.Start, End: s.End, First: i, Limit: i + 1})
		d.Sentences = append(d.Sentences, s)
		d.Text += "\n"
	}
	scene.Index()
	return d, scene
}

func word(t *testing.T, d *doc.Document, f []string) doc.Token {
	t.Helper()
	head, err := strconv.Atoi(f[3])
	if err != nil || len(f) != 5 {
		t.Fatalf("bad line %v", f)
	}
	start := len(d.Text)
	d.Text += f[0] + " "
	return doc.Token{Start: start, End: start + len(f[0]), Text: f[0], Lemma: f[1], UPOS: f[2], Head: head - 1, Rel: f[4]}
}

func mention(scene *doc.Scene, sentence, token int, tok doc.Token) {
	for e, entity := range scene.Entities {
		form := graph.ByName
		if strings.EqualFold(tok.Text, "he") && entity.Sex == "m" {
			form = graph.ByPronoun
		} else if !strings.HasSuffix(entity.Name, tok.Text) || tok.UPOS != "PROPN" {
			continue
		}
		scene.Mentions = append(scene.Mentions, doc.Mention{
			Sentence: sentence, First: token, Limit: token + 1, Head: token, Form: form, Entities: []int{e},
		})
		return
	}
}

var people = []graph.Entity{
	{ID: "person/ana-sol", Kind: graph.Person, Name: "Ana Sol", Sex: "f"},
	{ID: "person/tom-reed", Kind: graph.Person, Name: "Tom Reed", Sex: "m"},
	{ID: "group/red-cross", Kind: graph.Group, Name: "Red Cross"},
	{ID: "city/lima-pe", Kind: graph.City, Name: "Lima"},
}

func TestRead(t *testing.T) {
	tests := []struct {
		name, language string
		sentences      []string
		want           []string // speaker: rule of the first telling: quotation
	}{
		{"indirect speech", "en", []string{`
Sol Sol PROPN 2 nsubj
said say VERB 0 root
that that SCONJ 6 mark
talks talk NOUN 6 nsubj
had have AUX 6 aux
failed fail VERB 2 ccomp`}, []string{"Ana Sol: speech.say: "}},
		{"inverted, taken for an object by the parser", "en", []string{`
“ “ PUNCT 3 punct
We we PRON 3 nsubj
wait wait VERB 0 root
, , PUNCT 3 punct
” ” PUNCT 3 punct
said say VERB 3 parataxis
Reed Reed PROPN 6 obj`}, []string{"Tom Reed: speech.say: We wait ,"}},
		{"a source", "en", []string{`
Ten ten NUM 2 nsubj
died die VERB 0 root
, , PUNCT 6 punct
according accord VERB 6 case
to to ADP 4 fixed
Cross Cross PROPN 2 obl`}, []string{"Red Cross: speech.according_to: "}},
		{"a city does not speak", "en", []string{`
Lima Lima PROPN 2 nsubj
said say VERB 0 root
so so ADV 2 advmod`}, nil},
		{"no comment is no statement", "en", []string{`
Reed Reed PROPN 4 nsubj
did do AUX 4 aux
not not PART 4 advmod
comment comment VERB 0 root`}, nil},
		{"a clause is needed to confirm", "en", []string{`
Reed Reed PROPN 2 nsubj
confirmed confirm VERB 0 root
visit visit NOUN 2 obj`}, nil},
		{"the subject of a verb joined by and", "en", []string{`
Reed Reed PROPN 2 nsubj
left leave VERB 0 root
and and CCONJ 4 cc
said say VERB 2 conj
it it PRON 6 nsubj
worked work VERB 4 ccomp`}, []string{"Tom Reed: speech.say: "}},
		{"a light verb", "en", []string{`
Sol Sol PROPN 3 nsubj
will will AUX 3 aux
deliver deliver VERB 0 root
remarks remark NOUN 3 obj`}, []string{"Ana Sol: speech.deliver: "}},
		{"who keeps the word", "en", []string{`
Reed Reed PROPN 2 nsubj
said say VERB 0 root
Sol Sol PROPN 4 nsubj
left leave VERB 2 ccomp`, `
He he PRON 2 nsubj
added add VERB 0 root
“ “ PUNCT 5 punct
she she PRON 5 nsubj
returns return VERB 2 ccomp
” ” PUNCT 5 punct`}, []string{"Tom Reed: speech.say: she returns"}},
		{"a quotation that runs on", "en", []string{`
Sol Sol PROPN 2 nsubj
said say VERB 0 root
: : PUNCT 2 punct
“ “ PUNCT 6 punct
We we PRON 6 nsubj
wait wait VERB 2 ccomp`, `
“ “ PUNCT 3 punct
Nobody nobody PRON 3 nsubj
leaves leave VERB 0 root
” ” PUNCT 3 punct`}, []string{"Ana Sol: speech.say: We wait […] Nobody leaves"}},
		{"who is told does not speak", "en", []string{`
Reed Reed PROPN 3 nsubj:pass
was be AUX 3 aux:pass
told tell VERB 0 root
that that SCONJ 5 mark
rain rain NOUN 6 nsubj
fell fall VERB 3 ccomp`}, nil},
		{"the agent of a passive", "en", []string{`
A a DET 2 det
statement statement NOUN 4 nsubj:pass
was be AUX 4 aux:pass
issued issue VERB 0 root
by by ADP 6 case
Sol Sol PROPN 4 obl`}, []string{"Ana Sol: speech.issue: "}},
		{"a heading names its author", "en", []string{`
Declaration declaration NOUN 0 root
by by ADP 3 case
Minister Minister PROPN 4 nmod:desc
Sol Sol PROPN 1 nmod
on on ADP 6 case
grain grain NOUN 1 nmod`}, []string{"Ana Sol: speech.declaration: "}},
		{"the authors of a joint statement", "en", []string{`
The the DET 2 det
following following NOUN 5 nsubj
is be AUX 5 cop
a a DET 5 det
statement statement NOUN 0 root
by by ADP 7 case
Sol Sol PROPN 5 nmod
and and CCONJ 9 cc
Reed Reed PROPN 7 conj`}, []string{"Ana Sol: speech.statement: ", "Tom Reed: speech.statement: "}},
		{"an announcement with its clause", "en", []string{`
Reed Reed PROPN 3 nmod:poss
's 's PART 1 case
announcement announcement NOUN 7 nsubj
that that SCONJ 6 mark
he he PRON 6 nsubj
resigns resign VERB 3 acl
shocked shock VERB 0 root
them they PRON 7 obj`}, []string{"Tom Reed: speech.announcement: "}},
		{"a statement that somebody signed", "en", []string{`
A a DET 2 det
statement statement NOUN 6 nsubj
signed sign VERB 2 acl
by by ADP 5 case
Sol Sol PROPN 3 obl
said say VERB 0 root
so so ADV 6 advmod`}, []string{"Ana Sol: speech.say: "}},
		{"who is told the quotation does not speak", "en", []string{`
“ “ PUNCT 3 punct
It it PRON 3 nsubj
rained rain VERB 7 ccomp
, , PUNCT 3 punct
” ” PUNCT 3 punct
Reed Reed PROPN 3 nsubj
told tell VERB 0 root
Cross Cross PROPN 7 obj`}, []string{"Tom Reed: speech.tell: It rained ,"}},
		{"one of several by name", "en", []string{`
One one NUM 6 nsubj
of of ADP 3 case
them they PRON 1 nmod
, , PUNCT 1 punct
Sol Sol PROPN 6 nsubj
said say VERB 0 root
so so ADV 6 advmod`}, []string{"Ana Sol: speech.say: "}},
		{"an answer without words is no statement", "en", []string{`
Reed Reed PROPN 2 nsubj
responded respond VERB 0 root
late late ADV 2 advmod`}, nil},
		{"Spanish", "es", []string{`
Según según ADP 2 case
Reed Reed PROPN 4 obl
, , PUNCT 2 punct
nieva nevar VERB 0 root`}, []string{"Tom Reed: speech.según: "}},
		{"a language without a lexicon", "fi", []string{`
Sol Sol PROPN 2 nsubj
said say VERB 0 root
so so ADV 2 advmod`}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, scene := read(t, tt.language, people, tt.sentences...)
			var got []string
			for _, s := range Read(d, scene, nil).Statements {
				got = append(got, fmt.Sprintf("%s: %s: %s", scene.Entities[s.Participants[0].Entity].Name, s.Tellings[0].Rule, s.Quotation))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("statements (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSource(t *testing.T) {
	d, scene := read(t, "en", people, `
Reed Reed PROPN 2 nsubj
denied deny VERB 0 root
that that SCONJ 5 mark
Sol Sol PROPN 5 nsubj
left leave VERB 2 ccomp`)
	r := Read(d, scene, nil)
	if who, stance := r.Source(0, 4); len(who) != 1 || scene.Entities[who[0]].Name != "Tom Reed" || stance != graph.Denies {
		t.Errorf("got %v %s for what was denied, want Tom Reed DENIES", who, stance)
	}
	if who, stance := r.Source(0, 1); len(who) != 0 || stance != graph.Reports {
		t.Errorf("got %v %s for the verb of speech, want the article's own voice", who, stance)
	}
}

func TestQuotes(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{`He said “no” and "yes".`, []string{"no", "yes"}},
		{`«Nunca», dijo.`, []string{"Nunca"}},
		{`“open to the end`, []string{"open to the end"}},
		{`a 5" pipe is no quotation`, nil},
		{`„so“ auf Deutsch`, []string{"so"}},
	}
	for _, tt := range tests {
		var got []string
		for _, q := range quotesIn(tt.text, 0) {
			got = append(got, tt.text[q.start:q.end])
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.text, diff)
		}
	}
}
