package modality

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate/syntax"
)

// parse reads "form/lemma/UPOS/XPOS/head/relation" words; heads count from 1.
func parse(t *testing.T, text string) *syntax.Tree {
	t.Helper()
	s := &doc.Sentence{Language: "en"}
	for w := range strings.FieldsSeq(text) {
		f := strings.Split(w, "/")
		head, err := strconv.Atoi(f[4])
		if err != nil {
			t.Fatal(err)
		}
		tok := doc.Token{Text: f[0], Lemma: f[1], UPOS: f[2], XPOS: f[3], Head: head - 1, Rel: f[5]}
		if f[3] == "VBD" {
			tok.Feats.Tense = "Past"
		}
		if f[3] == "VBG" {
			tok.Feats.VerbForm = "Ger"
		}
		s.Tokens = append(s.Tokens, tok)
	}
	return syntax.New(s)
}

func TestOf(t *testing.T) {
	const togo = " Togo/Togo/PROPN/NNP/%/obj"
	object := func(head int) string { return strings.Replace(togo, "%", strconv.Itoa(head), 1) }
	tests := []struct {
		name, text, word string
		want             graph.Modality
	}{
		{"past", "it/it/PRON/PRP/2/nsubj attacked/attack/VERB/VBD/0/root" + object(2), "attacked", graph.Happened},
		{"progressive", "it/it/PRON/PRP/3/nsubj is/be/AUX/VBZ/3/aux attacking/attack/VERB/VBG/0/root" + object(3), "attacking", graph.Ongoing},
		{"under way for long", "it/it/PRON/PRP/4/nsubj has/have/AUX/VBZ/4/aux been/be/AUX/VBN/4/aux attacking/attack/VERB/VBG/0/root" + object(4), "attacking", graph.Ongoing},
		{"was under way", "it/it/PRON/PRP/4/nsubj had/have/AUX/VBD/4/aux been/be/AUX/VBN/4/aux attacking/attack/VERB/VBG/0/root" + object(4), "attacking", graph.Happened},
		{"future", "it/it/PRON/PRP/3/nsubj will/will/AUX/MD/3/aux attack/attack/VERB/VB/0/root" + object(3), "attack", graph.Planned},
		{"possibility", "it/it/PRON/PRP/3/nsubj may/may/AUX/MD/3/aux attack/attack/VERB/VB/0/root" + object(3), "attack", graph.Hypothetical},
		{"duty", "it/it/PRON/PRP/3/nsubj must/must/AUX/MD/3/aux attack/attack/VERB/VB/0/root" + object(3), "attack", graph.Demanded},
		{"negation", "it/it/PRON/PRP/4/nsubj did/do/AUX/VBD/4/aux not/not/PART/RB/4/advmod attack/attack/VERB/VB/0/root" + object(4), "attack", graph.Denied},
		{"headline", "Kenya/Kenya/PROPN/NNP/3/nsubj to/to/PART/TO/3/mark attack/attack/VERB/VB/0/root" + object(3), "attack", graph.Planned},
		{"was to, in a clause of its own", "Togo/Togo/PROPN/NNP/0/root which/which/PRON/WDT/5/nsubj was/be/AUX/VBD/5/cop to/to/PART/TO/5/mark attack/attack/VERB/VB/1/acl:relcl", "attack", graph.Planned},
		{"what the aim was", "left/leave/VERB/VBD/0/root as/as/SCONJ/IN/7/mark the/the/DET/DT/4/det aim/aim/NOUN/NN/7/nsubj was/be/AUX/VBD/7/cop to/to/PART/TO/7/mark attack/attack/VERB/VB/1/advcl", "attack", graph.Happened},
		{"would after a report in the past", "he/he/PRON/PRP/2/nsubj said/say/VERB/VBD/0/root it/it/PRON/PRP/5/nsubj would/would/AUX/MD/5/aux attack/attack/VERB/VB/2/ccomp" + object(5), "attack", graph.Planned},
		{"would alone", "it/it/PRON/PRP/3/nsubj would/would/AUX/MD/3/aux attack/attack/VERB/VB/0/root" + object(3), "attack", graph.Hypothetical},
		{"refused", "it/it/PRON/PRP/2/nsubj refused/refuse/VERB/VBD/0/root to/to/PART/TO/4/mark attack/attack/VERB/VB/2/xcomp" + object(4), "attack", graph.Denied},
		{"did not refuse", "it/it/PRON/PRP/4/nsubj did/do/AUX/VBD/4/aux not/not/PART/RB/4/advmod refuse/refuse/VERB/VB/0/root to/to/PART/TO/6/mark attack/attack/VERB/VB/4/xcomp" + object(6), "attack", graph.Happened},
		{"urged", "it/it/PRON/PRP/2/nsubj urged/urge/VERB/VBD/0/root them/they/PRON/PRP/2/obj to/to/PART/TO/5/mark attack/attack/VERB/VB/2/xcomp" + object(5), "attack", graph.Demanded},
		{"urged not to", "it/it/PRON/PRP/2/nsubj urged/urge/VERB/VBD/0/root them/they/PRON/PRP/2/obj not/not/PART/RB/6/advmod to/to/PART/TO/6/mark attack/attack/VERB/VB/2/xcomp" + object(6), "attack", graph.Hypothetical},
		{"planned", "it/it/PRON/PRP/2/nsubj plans/plan/VERB/VBZ/0/root to/to/PART/TO/4/mark attack/attack/VERB/VB/2/xcomp" + object(4), "attack", graph.Planned},
		{"noun with would", "an/a/DET/DT/2/det attack/attack/NOUN/NN/4/nsubj would/would/AUX/MD/4/aux hurt/hurt/VERB/VB/0/root", "attack", graph.Hypothetical},
		{"recent noun with would", "the/the/DET/DT/3/det recent/recent/ADJ/JJ/3/amod attack/attack/NOUN/NN/5/nsubj would/would/AUX/MD/5/aux hurt/hurt/VERB/VB/0/root", "attack", graph.Happened},
		{"noun avoided", "to/to/PART/TO/2/mark avoid/avoid/VERB/VB/0/root an/a/DET/DT/4/det attack/attack/NOUN/NN/2/obj", "attack", graph.Hypothetical},
		{"noun called for", "it/it/PRON/PRP/2/nsubj called/call/VERB/VBD/0/root for/for/ADP/IN/4/case talks/talk/NOUN/NNS/2/obl", "talks", graph.Demanded},
		{"noun agreed on", "they/they/PRON/PRP/2/nsubj agreed/agree/VERB/VBD/0/root on/on/ADP/IN/4/case talks/talk/NOUN/NNS/2/obl", "talks", graph.Planned},
		{"noun one is ready for", "it/it/PRON/PRP/3/nsubj is/be/AUX/VBZ/3/cop ready/ready/ADJ/JJ/0/root for/for/ADP/IN/5/case talks/talk/NOUN/NNS/3/obl", "talks", graph.Hypothetical},
		{"noun cancelled", "talks/talk/NOUN/NNS/3/nsubj:pass were/be/AUX/VBD/3/aux:pass cancelled/cancel/VERB/VBN/0/root", "talks", graph.Denied},
		{"noun with attribute", "planned/plan/ADJ/JJ/2/amod talks/talk/NOUN/NNS/0/root", "talks", graph.Planned},
		{"an occasion used", "it/it/PRON/PRP/2/nsubj took/take/VERB/VBD/0/root the/the/DET/DT/4/det chance/chance/NOUN/NN/2/obj to/to/PART/TO/6/mark attack/attack/VERB/VB/4/acl" + object(6), "attack", graph.Happened},
		{"an occasion alone", "the/the/DET/DT/2/det chance/chance/NOUN/NN/0/root to/to/PART/TO/4/mark attack/attack/VERB/VB/2/acl" + object(4), "attack", graph.Hypothetical},
		{"what is essential", "it/it/PRON/PRP/3/expl is/be/AUX/VBZ/3/cop essential/essential/ADJ/JJ/0/root that/that/SCONJ/IN/6/mark it/it/PRON/PRP/6/nsubj attack/attack/VERB/VB/3/ccomp" + object(6), "attack", graph.Demanded},
		{"an inverted condition", "should/should/AUX/MD/3/aux it/it/PRON/PRP/3/nsubj attack/attack/VERB/VB/0/root" + object(3), "attack", graph.Hypothetical},
		{"threat of", "the/the/DET/DT/2/det threat/threat/NOUN/NN/0/root of/of/ADP/IN/4/case attack/attack/NOUN/NN/2/nmod", "attack", graph.Hypothetical},
		{"condition", "if/if/SCONJ/IN/3/mark it/it/PRON/PRP/3/nsubj attacks/attack/VERB/VBZ/0/root" + object(3), "attacks", graph.Hypothetical},
		{"likely", "it/it/PRON/PRP/3/nsubj is/be/AUX/VBZ/3/cop likely/likely/ADJ/JJ/0/root to/to/PART/TO/5/mark attack/attack/VERB/VB/3/xcomp" + object(5), "attack", graph.Planned},
		{"due to, taken for a mark", "it/it/PRON/PRP/5/nsubj is/be/AUX/VBZ/5/cop due/due/ADJ/JJ/5/mark to/to/PART/TO/3/fixed attack/attack/VERB/VB/0/root" + object(5), "attack", graph.Planned},
		{"accused of", "it/it/PRON/PRP/2/nsubj accused/accuse/VERB/VBD/0/root them/they/PRON/PRP/2/obj of/of/SCONJ/IN/5/mark attacking/attack/VERB/VBG/2/advcl" + object(5), "attacking", graph.Happened},
		{"tried", "it/it/PRON/PRP/2/nsubj tried/try/VERB/VBD/0/root to/to/PART/TO/4/mark attack/attack/VERB/VB/2/xcomp" + object(4), "attack", graph.Happened},
		{"decided", "it/it/PRON/PRP/2/nsubj decided/decide/VERB/VBD/0/root to/to/PART/TO/4/mark attack/attack/VERB/VB/2/xcomp" + object(4), "attack", graph.Planned},
		{"went on to", "it/it/PRON/PRP/2/nsubj went/go/VERB/VBD/0/root on/on/ADP/RP/2/compound:prt to/to/PART/TO/5/mark attack/attack/VERB/VB/2/xcomp" + object(5), "attack", graph.Happened},
		{"has yet to", "it/it/PRON/PRP/2/nsubj has/have/VERB/VBZ/0/root yet/yet/ADV/RB/2/advmod to/to/PART/TO/5/mark attack/attack/VERB/VB/2/xcomp" + object(5), "attack", graph.Denied},
		{"wants others to", "it/it/PRON/PRP/2/nsubj wants/want/VERB/VBZ/0/root them/they/PRON/PRP/2/obj to/to/PART/TO/5/mark attack/attack/VERB/VB/2/xcomp" + object(5), "attack", graph.Demanded},
		{"wants to itself", "it/it/PRON/PRP/2/nsubj wants/want/VERB/VBZ/0/root to/to/PART/TO/4/mark attack/attack/VERB/VB/2/xcomp" + object(4), "attack", graph.Planned},
		{"demanded that it be done", "it/it/PRON/PRP/2/nsubj demanded/demand/VERB/VBD/0/root that/that/SCONJ/IN/6/mark he/he/PRON/PRP/6/nsubj:pass be/be/AUX/VB/6/aux:pass attacked/attack/VERB/VBN/2/ccomp", "attacked", graph.Demanded},
		{"no longer", "it/it/PRON/PRP/4/nsubj no/no/ADV/RB/3/advmod longer/long/ADV/RBR/4/advmod attacks/attack/VERB/VBZ/0/root" + object(4), "attacks", graph.Denied},
		{"without", "it/it/PRON/PRP/2/nsubj left/leave/VERB/VBD/0/root without/without/SCONJ/IN/4/mark attacking/attack/VERB/VBG/2/advcl" + object(4), "attacking", graph.Denied},
		{"a report denied", "it/it/PRON/PRP/2/nsubj denied/deny/VERB/VBD/0/root reports/report/NOUN/NNS/2/obj that/that/SCONJ/IN/7/mark it/it/PRON/PRP/7/nsubj had/have/AUX/VBD/7/aux attacked/attack/VERB/VBN/3/acl" + object(7), "attacked", graph.Denied},
		{"what befell those who are to come", "men/man/NOUN/NNS/4/nsubj attacked/attack/VERB/VBN/1/acl will/will/AUX/MD/4/aux march/march/VERB/VB/0/root", "attacked", graph.Happened},
		{"aid announced", "it/it/PRON/PRP/2/nsubj announced/announce/VERB/VBD/0/root aid/aid/NOUN/NN/2/obj", "aid", graph.Planned},
		{"talks put off", "talks/talk/NOUN/NNS/3/nsubj:pass were/be/AUX/VBD/3/aux:pass put/put/VERB/VBN/0/root off/off/ADP/RP/3/compound:prt", "talks", graph.Denied},
		{"a visit ended", "it/it/PRON/PRP/2/nsubj ended/end/VERB/VBD/0/root a/a/DET/DT/4/det visit/visit/NOUN/NN/2/obj", "visit", graph.Happened},
		{"patrols kept up", "it/it/PRON/PRP/2/nsubj maintains/maintain/VERB/VBZ/0/root patrols/patrol/NOUN/NNS/2/obj", "patrols", graph.Ongoing},
		{"talks that go on", "talks/talk/NOUN/NNS/4/nsubj have/have/AUX/VBP/4/aux been/be/AUX/VBN/4/aux going/go/VERB/VBG/0/root on/on/ADP/RP/4/compound:prt", "talks", graph.Ongoing},
		{"a truce that holds", "truce/truce/NOUN/NN/3/nsubj has/have/AUX/VBZ/3/aux held/hold/VERB/VBN/0/root", "truce", graph.Ongoing},
		{"a truce that held", "truce/truce/NOUN/NN/2/nsubj held/hold/VERB/VBD/0/root", "truce", graph.Happened},
		{"under what is signed", "under/under/ADP/IN/2/case accords/accord/NOUN/NNS/5/obl it/it/PRON/PRP/5/nsubj will/will/AUX/MD/5/aux withdraw/withdraw/VERB/VB/0/root", "accords", graph.Happened},
		{"was to", "it/it/PRON/PRP/4/nsubj was/be/AUX/VBD/4/aux to/to/PART/TO/4/mark attack/attack/VERB/VB/0/root" + object(4), "attack", graph.Planned},
		{"said to be at it", "it/it/PRON/PRP/3/nsubj:pass is/be/AUX/VBZ/3/aux:pass said/say/VERB/VBN/0/root to/to/PART/TO/6/mark be/be/AUX/VB/6/aux attacking/attack/VERB/VBG/3/xcomp" + object(6), "attacking", graph.Ongoing},
		{"until it came about", "they/they/PRON/PRP/2/nsubj danced/dance/VERB/VBD/0/root until/until/SCONJ/IN/5/mark it/it/PRON/PRP/5/nsubj attacked/attack/VERB/VBD/2/advcl" + object(5), "attacked", graph.Happened},
		{"until it comes about", "they/they/PRON/PRP/3/nsubj will/will/AUX/MD/3/aux dance/dance/VERB/VB/0/root until/until/SCONJ/IN/6/mark it/it/PRON/PRP/6/nsubj attacks/attack/VERB/VBZ/3/advcl" + object(6), "attacks", graph.Hypothetical},
		{"provided for by an accord", "an/a/DET/DT/2/det accord/accord/NOUN/NN/0/root under/under/ADP/IN/4/case which/which/PRON/WDT/7/obl it/it/PRON/PRP/7/nsubj would/would/AUX/MD/7/aux attack/attack/VERB/VB/2/acl:relcl" + object(7), "attack", graph.Planned},
		{"the assurance that it would", "an/a/DET/DT/2/det assurance/assurance/NOUN/NN/0/root that/that/SCONJ/IN/6/mark it/it/PRON/PRP/6/nsubj would/would/AUX/MD/6/aux attack/attack/VERB/VB/2/acl" + object(6), "attack", graph.Planned},
		{"what an offer was made by", "an/a/DET/DT/2/det offer/offer/NOUN/NN/0/root attacked/attack/VERB/VBN/2/acl by/by/ADP/IN/5/case Togo/Togo/PROPN/NNP/3/obl", "attacked", graph.Happened},
		{"asked about", "it/it/PRON/PRP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass asked/ask/VERB/VBN/0/root about/about/ADP/IN/6/case the/the/DET/DT/6/det attack/attack/NOUN/NN/3/obl", "attack", graph.Happened},
		{"deplored later", "it/it/PRON/PRP/3/nsubj will/will/AUX/MD/3/aux deplore/deplore/VERB/VB/0/root the/the/DET/DT/5/det attack/attack/NOUN/NN/3/obj", "attack", graph.Happened},
		{"aimed at", "the/the/DET/DT/2/det attack/attack/NOUN/NN/4/nsubj:pass was/be/AUX/VBD/4/aux:pass aimed/aim/VERB/VBN/0/root at/at/ADP/IN/6/case Togo/Togo/PROPN/NNP/4/obl", "attack", graph.Happened},
		{"offered to do oneself", "it/it/PRON/PRP/2/nsubj offered/offer/VERB/VBD/0/root to/to/PART/TO/4/mark attack/attack/VERB/VB/2/xcomp" + object(4), "attack", graph.Planned},
		{"ready to", "it/it/PRON/PRP/3/nsubj is/be/AUX/VBZ/3/cop ready/ready/ADJ/JJ/0/root to/to/PART/TO/5/mark attack/attack/VERB/VB/3/xcomp" + object(5), "attack", graph.Planned},
		{"for years", "it/it/PRON/PRP/3/nsubj has/have/AUX/VBZ/3/aux attacked/attack/VERB/VBN/0/root Togo/Togo/PROPN/NNP/3/obj for/for/ADP/IN/6/case years/year/NOUN/NNS/3/obl", "attacked", graph.Ongoing},
		{"since a year", "it/it/PRON/PRP/3/nsubj has/have/AUX/VBZ/3/aux attacked/attack/VERB/VBN/0/root Togo/Togo/PROPN/NNP/3/obj since/since/ADP/IN/6/case 1987/1987/NUM/CD/3/obl", "attacked", graph.Ongoing},
		{"counted since a year", "it/it/PRON/PRP/3/nsubj has/have/AUX/VBZ/3/aux attacked/attack/VERB/VBN/0/root six/six/NUM/CD/5/nummod towns/town/NOUN/NNS/3/obj since/since/ADP/IN/7/case 1987/1987/NUM/CD/3/obl", "attacked", graph.Happened},
		{"stopped", "it/it/PRON/PRP/2/nsubj stopped/stop/VERB/VBD/0/root attacking/attack/VERB/VBG/2/xcomp" + object(3), "attacking", graph.Ongoing},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tree := parse(t, tt.text)
			for i := range tree.Len() {
				if tree.Token(i).Text == tt.word {
					if got := Of(tree, i); got != tt.want {
						t.Errorf("got %s, want %s", got, tt.want)
					}
				}
			}
		})
	}
}

func TestContextIsWellFormed(t *testing.T) {
	for line := range strings.Lines(contextTSV) {
		if f := strings.Split(strings.TrimSpace(line), "\t"); !strings.HasPrefix(line, "#") && len(f) != 3 {
			t.Errorf("%q has %d columns, want 3", line, len(f))
		}
	}
	for key, m := range context() {
		if !slices.Contains(graph.Modalities, m) {
			t.Errorf("%s: unknown modality %q", key, m)
		}
	}
}
