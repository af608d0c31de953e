package spanish

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/extract/doc"
)

// sentence reads tokens "form/lemma/UPOS/head/rel", heads counted from 1, and with them names as runs of tokens.
func sentence(t *testing.T, spec string, names ...doc.Name) *doc.Sentence {
	t.Helper()
	s := &doc.Sentence{Language: "es", Names: names}
	for field := range strings.FieldsSeq(spec) {
		f := strings.Split(field, "/")
		tok := doc.Token{Text: f[0], Lemma: f[1], UPOS: f[2], Rel: f[4]}
		if _, err := fmt.Sscan(f[3], &tok.Head); err != nil {
			t.Fatal(err)
		}
		tok.Head--
		if tok.UPOS == "VERB" || tok.UPOS == "AUX" {
			tok.Feats.VerbForm = "Fin"
			if strings.HasSuffix(f[0], "r") {
				tok.Feats.VerbForm = "Inf"
			}
			if strings.HasSuffix(f[0], "do") {
				tok.Feats.VerbForm = "Part"
			}
		}
		s.Tokens = append(s.Tokens, tok)
	}
	return s
}

// shape writes the tokens that matter: "lemma<head:rel", silent ones left out.
func shape(s *doc.Sentence) string {
	var out []string
	for _, t := range s.Tokens {
		if t.UPOS == "X" || t.UPOS == "DET" || t.UPOS == "PUNCT" {
			continue
		}
		head := "root"
		if t.Head >= 0 {
			head = s.Tokens[t.Head].Text
		}
		out = append(out, strings.ToLower(t.Lemma)+"<"+head+":"+t.Rel)
	}
	return strings.Join(out, " ")
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, spec, want string }{
		{
			"object with a, infinitive with de",
			"Lima/lima/PROPN/2/nsubj acusó/acusar/VERB/0/root a/a/ADP/4/case Quito/quito/PROPN/2/obl de/de/ADP/6/mark espiar/espiar/VERB/2/advcl",
			"lima<Accuse:nsubj accuse<root:root to<Quito:dep quito<Accuse:obj of<Spy:mark spy<Accuse:advcl",
		},
		{
			"reflexive verb, and one that is passive by its pronoun",
			"se/él/PRON/2/expl:pv reunieron/reunir/VERB/0/root con/con/ADP/4/case Sosa/sosa/PROPN/2/obl",
			"se<Meet:expl meet<root:root with<Sosa:case sosa<Meet:obl",
		},
		{
			"passive by the pronoun",
			"se/él/PRON/2/expl:pv firmó/firmar/VERB/0/root un/uno/DET/4/det pacto/pacto/NOUN/2/nsubj",
			"se<sign:expl sign<root:root agreement<sign:nsubj:pass",
		},
		{
			"words that belong together",
			"pidió/pedir/VERB/0/root un/uno/DET/3/det alto/alto/NOUN/1/obj el/el/DET/5/det fuego/fuego/NOUN/3/nmod",
			"request<root:root ceasefire<request:obj",
		},
		{
			"demand with a subjunctive",
			"pidió/pedir/VERB/0/root a/a/ADP/3/case Roma/roma/PROPN/1/obl que/que/SCONJ/5/mark retire/retirar/VERB/1/ccomp tropas/tropa/NOUN/5/obj",
			"request<root:root to<Roma:dep roma<request:obj to<withdraw:mark withdraw<request:ccomp troop<withdraw:obj",
		},
		{
			"the doer of a noun",
			"ataque/ataque/NOUN/0/root de/de/ADP/3/case Roma/roma/PROPN/1/nmod contra/contra/ADP/5/case Lima/lima/PROPN/3/nmod",
			"attack<root:root of<Roma:dep roma<attack:nmod:poss against<Lima:case lima<attack:nmod",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(strings.ToLower(c.want), strings.ToLower(shape(Read(sentence(t, c.spec))))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestMend(t *testing.T) {
	for _, c := range []struct{ name, spec, want string }{
		{
			"a name on the other side of the verb is its object",
			"Otieno/otieno/PROPN/2/nsubj visitó/visitar/VERB/0/root Madrid/madrid/PROPN/1/flat",
			"otieno<visitó:nsubj visitar<root:root madrid<visitó:obj",
		},
		{
			"nothing but the time hangs on a time",
			"viajará/viajar/VERB/0/root el/el/DET/3/det jueves/jueves/NOUN/1/obj a/a/ADP/5/case Roma/roma/PROPN/3/nmod",
			"viajar<root:root jueves<viajará:obl:tmod a<roma:case roma<viajará:obl",
		},
		{
			"an object on another phrase",
			"clausuraron/clausurar/VERB/0/root en/en/ADP/3/case Manaos/manaos/PROPN/1/obl una/uno/DET/5/det cumbre/cumbre/NOUN/3/obj",
			"clausurar<root:root en<manaos:case manaos<clausuraron:obl cumbre<clausuraron:obj",
		},
		{
			"a verb taken for a noun",
			"saluda/saludar/VERB/0/root mientras/mientras/SCONJ/3/mark parte/parte/NOUN/1/advcl hacia/hacia/ADP/5/case Doha/doha/PROPN/3/nmod",
			"saludar<root:root mientras<parte:mark parte<saluda:advcl hacia<doha:case doha<parte:nmod",
		},
		{
			"a verb taken for a copula",
			"Perú/perú/PROPN/4/nsubj firmará/firmar/AUX/4/cop un/uno/DET/4/det pacto/pacto/NOUN/0/root",
			"perú<firmará:nsubj firmar<root:root pacto<firmará:obj",
		},
		{
			"a noun between a comma and its verb is the subject",
			"En/en/ADP/2/case Roma/roma/PROPN/5/obl ,/,/PUNCT/4/punct Vaca/vaca/PROPN/2/appos habló/hablar/VERB/0/root",
			"en<roma:case roma<habló:obl vaca<habló:nsubj hablar<root:root",
		},
		{
			"a subject behind its verb",
			"anunció/anunciar/VERB/0/root el/el/DET/3/det ministro/ministro/NOUN/1/obj que/que/SCONJ/5/mark viajará/viajar/VERB/1/ccomp",
			"anunciar<root:root ministro<anunció:nsubj que<viajará:mark viajar<anunció:ccomp",
		},
		{
			"a verb that only tells how another one goes on",
			"Roma/roma/PROPN/2/nsubj está/estar/VERB/0/root preparando/preparar/VERB/2/advcl un/uno/DET/5/det plan/plan/NOUN/3/obj",
			"roma<preparando:nsubj estar<preparando:aux preparar<root:root plan<preparando:obj",
		},
		{
			"a verb that tells that another one is done again",
			"Roma/roma/PROPN/2/nsubj volvió/volver/VERB/0/root a/a/ADP/4/mark pedir/pedir/VERB/2/advcl ayuda/ayuda/NOUN/4/obj",
			"roma<pedir:nsubj volver<pedir:aux a<pedir:dep pedir<root:root ayuda<pedir:obj",
		},
		{
			"an adjective of a time",
			"pidió/pedir/VERB/0/root el/el/DET/3/det mes/mes/NOUN/1/obj pasado/pasar/VERB/3/acl a/a/ADP/6/case Roma/roma/PROPN/4/obl",
			"pedir<root:root mes<pidió:obl:tmod pasar<mes:amod a<roma:case roma<pidió:obl",
		},
		{
			"a verb joined to its own subject",
			"Lima/lima/PROPN/0/root por/por/ADP/4/case su/su/DET/4/det parte/parte/NOUN/5/obl donará/donar/VERB/1/conj trigo/trigo/NOUN/5/obj",
			"lima<donará:nsubj por<donará:advmod donar<root:root trigo<donará:obj",
		},
		{
			"a relative clause between commas",
			"Sosa/sosa/PROPN/8/nsubj ,/,/PUNCT/6/punct que/que/SCONJ/6/mark mañana/mañana/NOUN/6/nsubj:pass será/ser/AUX/6/aux:pass recibido/recibir/VERB/8/advcl ,/,/PUNCT/6/punct viajó/viajar/VERB/0/root",
			"sosa<viajó:nsubj que<recibido:nsubj:pass mañana<recibido:obl:tmod ser<recibido:aux:pass recibir<sosa:acl:relcl viajar<root:root",
		},
		{
			"who is asked hangs on what is asked for",
			"pidió/pedir/VERB/0/root carros/carro/NOUN/1/obj de/de/ADP/4/case combate/combate/NOUN/2/nmod a/a/ADP/6/case Roma/roma/PROPN/4/nmod",
			"pedir<root:root carro<pidió:obj de<combate:case combate<carros:nmod a<roma:case roma<pidió:obl",
		},
		{
			"two subjects of one verb are joined",
			"Roma/roma/PROPN/4/nsubj y/y/CCONJ/3/cc Lima/lima/PROPN/4/nsubj pactaron/pactar/VERB/0/root",
			"roma<pactaron:nsubj y<lima:cc lima<roma:conj pactar<root:root",
		},
		{
			"a relative clause between a subject and its verb",
			"Sosa/sosa/PROPN/3/nsubj quien/quien/PRON/3/nsubj llegó/llegar/VERB/4/advcl viajará/viajar/VERB/0/root",
			"sosa<viajará:nsubj quien<llegó:nsubj llegar<sosa:acl:relcl viajar<root:root",
		},
		{
			"an adverb of several words bears nothing",
			"atacó/atacar/VERB/0/root de/de/ADP/5/case nuevo/nuevo/ADJ/5/amod el/el/DET/5/det lunes/lunes/PROPN/1/obl Lima/lima/PROPN/1/obj",
			"atacar<root:root de<atacó:advmod lunes<atacó:obl:tmod lima<atacó:obj",
		},
		{
			"who acts in a clause between commas",
			"Solaris/solaris/PROPN/7/nsubj ,/,/PUNCT/4/punct que/que/SCONJ/4/mark tomó/tomar/VERB/7/advcl Lima/lima/PROPN/4/obj ,/,/PUNCT/4/punct calló/callar/VERB/0/root",
			"solaris<calló:nsubj que<tomó:nsubj tomar<solaris:acl:relcl lima<tomó:obj callar<root:root",
		},
		{
			"what is reported is no second act",
			"confirmó/confirmar/VERB/0/root que/que/SCONJ/4/mark Sosa/sosa/PROPN/4/nsubj murió/morir/VERB/1/conj",
			"confirmar<root:root que<murió:mark sosa<murió:nsubj morir<confirmó:ccomp",
		},
		{
			"what is asked is joined to what is asked before",
			"pidió/pedir/VERB/0/root que/que/SCONJ/3/mark cese/cesar/VERB/1/ccomp y/y/CCONJ/5/cc libere/liberar/VERB/1/conj",
			"pedir<root:root que<cese:mark cesar<pidió:ccomp y<libere:cc liberar<cese:conj",
		},
		{
			"a name barred from an infinitive",
			"acusó/acusar/VERB/0/root a/a/ADP/4/case el/el/DET/4/det grupo/grupo/NOUN/1/obj Solaris/solaris/PROPN/7/nsubj de/de/ADP/7/mark huir/huir/VERB/1/advcl",
			"acusar<root:root a<grupo:case grupo<acusó:obj solaris<grupo:appos de<huir:mark huir<acusó:advcl",
		},
		{
			"a subject behind an opening phrase",
			"Tras/tras/ADP/2/case pacto/pacto/NOUN/6/obl ,/,/PUNCT/2/punct el/el/DET/5/det ministro/ministro/NOUN/2/appos calló/callar/VERB/0/root",
			"tras<pacto:case pacto<calló:obl ministro<calló:nsubj callar<root:root",
		},
		{
			"what is coupled is joined",
			"tanto/tanto/PRON/2/det Lima/lima/PROPN/5/nsubj como/como/ADP/4/case Quito/quito/PROPN/2/nmod callaron/callar/VERB/0/root",
			"tanto<lima:advmod lima<callaron:nsubj como<quito:cc quito<lima:conj callar<root:root",
		},
		{
			"whom a relative clause is about",
			"criticó/criticar/VERB/0/root a/a/ADP/3/case rival/rival/NOUN/1/obj ,/,/PUNCT/5/punct Mora/mora/PROPN/9/nsubj ,/,/PUNCT/9/punct a/a/ADP/8/case quien/quien/PRON/9/obj acusó/acusar/VERB/1/parataxis",
			"criticar<root:root a<rival:case rival<criticó:obj mora<rival:appos a<quien:case quien<acusó:obj acusar<mora:acl:relcl",
		},
		{
			"who arrests",
			"denunció/denunciar/VERB/0/root captura/captura/NOUN/1/obj de/de/ADP/4/case hombres/hombre/NOUN/2/nmod por/por/ADP/6/case Roma/roma/PROPN/4/nmod",
			"denunciar<root:root captura<denunció:obj de<hombres:case hombre<captura:nmod por<roma:case roma<captura:nmod",
		},
		{
			"at whom something is fired",
			"lanzó/lanzar/VERB/0/root misiles/misil/NOUN/1/obj contra/contra/ADP/4/case Lima/lima/PROPN/2/nmod",
			"lanzar<root:root misil<lanzó:obj contra<lima:case lima<lanzó:obl",
		},
		{
			"where what is condemned happened",
			"condenó/condenar/VERB/0/root ataque/ataque/NOUN/1/obj en/en/ADP/4/case Lima/lima/PROPN/1/obl",
			"condenar<root:root ataque<condenó:obj en<lima:case lima<ataque:nmod",
		},
		{
			"a main verb behind remarks on its subject",
			"Roma/roma/PROPN/0/root ,/,/PUNCT/3/punct aliada/aliado/NOUN/1/appos ,/,/PUNCT/5/punct amenazó/amenazar/VERB/3/parataxis",
			"roma<amenazó:nsubj aliado<roma:appos amenazar<root:root",
		},
		{
			"what takes an adjective's preposition",
			"atacó/atacar/VERB/0/root fuerzas/fuerza/NOUN/1/obj leales/leal/ADJ/2/amod a/a/ADP/5/case Sosa/sosa/PROPN/1/obl",
			"atacar<root:root fuerza<atacó:obj leal<fuerzas:amod a<sosa:case sosa<leales:obl",
		},
		{
			"who did what a noun tells",
			"rechazó/rechazar/VERB/0/root la/el/DET/3/det captura/captura/NOUN/1/obj de/de/ADP/5/case Sosa/sosa/PROPN/3/nmod por/por/ADP/9/case parte/parte/NOUN/6/fixed de/de/ADP/6/fixed Roma/roma/PROPN/1/obl",
			"rechazar<root:root captura<rechazó:obj de<sosa:case sosa<captura:nmod por<roma:case parte<por:fixed de<por:fixed roma<captura:nmod",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, strings.ToLower(shape(Mend(sentence(t, c.spec))))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestOmitted(t *testing.T) {
	for _, c := range []struct {
		name, spec string
		want       int
		plural     bool
	}{
		{"left out", "Después/después/ADV/2/advmod viajará/viajar/VERB/0/root a/a/ADP/4/case Roma/roma/PROPN/2/obl", 1, false},
		{"of several", "viajarán/viajar/VERB/0/root a/a/ADP/3/case Roma/roma/PROPN/1/obl", 0, true},
		{"there", "Sosa/sosa/PROPN/2/nsubj viajará/viajar/VERB/0/root", -1, false},
		{"nobody's", "hubo/haber/VERB/0/root ataques/ataque/NOUN/1/obj", -1, false},
		{"passive by its pronoun", "se/él/PRON/2/expl:pv firmó/firmar/VERB/0/root", -1, false},
	} {
		if got, plural := Omitted(sentence(t, c.spec)); got != c.want || plural != c.plural {
			t.Errorf("%s: got %d %v, want %d %v", c.name, got, plural, c.want, c.plural)
		}
	}
}

func TestTables(t *testing.T) {
	for name, c := range map[string]struct {
		tsv     string
		columns int
	}{"verbs": {verbsTSV, 3}, "nouns": {nounsTSV, 3}, "words": {wordsTSV, 2}} {
		for line := range strings.Lines(c.tsv) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			f := strings.Split(strings.TrimRight(line, "\n"), "\t")
			if len(f) != c.columns || f[0] == "" || strings.TrimSpace(f[len(f)-1]) == "" {
				t.Errorf("%s: %q has %d columns, want %d, the first and the last filled", name, line, len(f), c.columns)
			}
		}
	}
	if n := len(glossary().verbs) + len(glossary().nouns); n < 700 {
		t.Errorf("got %d words, want 700 or more", n)
	}
}

// TestReadLoop: two words that each ask for the other as an object don't keep reading from ending.
func TestReadLoop(t *testing.T) {
	got := Read(sentence(t, "da/dar/VERB/2/obj da/dar/VERB/1/obj"))
	if n := len(got.Tokens); n != 2 {
		t.Errorf("got %d tokens, want 2", n)
	}
}

// FuzzRead: whatever the tree, the tokens keep their number and places, and reading ends.
func FuzzRead(f *testing.F) {
	f.Add("Lima acusó a Quito de espiar y se reunirá el lunes con Sosa por parte de Perú", []byte{2, 0, 4, 2, 6, 2, 10, 9, 2, 11, 9, 13, 9, 15, 9, 16})
	upos := []string{"NOUN", "PROPN", "VERB", "AUX", "ADP", "ADJ", "ADV", "PRON", "DET", "SCONJ", "PUNCT"}
	rels := []string{"nsubj", "obj", "obl", "nmod", "case", "mark", "conj", "flat", "appos", "acl:relcl", "advcl", "xcomp", "amod", "cop", "det"}
	f.Fuzz(func(t *testing.T, text string, tree []byte) {
		s := &doc.Sentence{Language: "es"}
		for i, w := range strings.Fields(text) {
			b := 7 * i
			if i < len(tree) {
				b += int(tree[i])
			}
			s.Tokens = append(s.Tokens, doc.Token{Start: i, End: i + 1, Text: w, Lemma: strings.ToLower(w), UPOS: upos[b%len(upos)], Rel: rels[b%len(rels)], Head: b - 1})
		}
		for i := range s.Tokens {
			s.Tokens[i].Head = s.Tokens[i].Head%(len(s.Tokens)+1) - 1
		}
		out := Read(s)
		if len(out.Tokens) != len(s.Tokens) {
			t.Fatalf("got %d tokens, want %d", len(out.Tokens), len(s.Tokens))
		}
		for i := range out.Tokens {
			if out.Tokens[i].Start != s.Tokens[i].Start || out.Tokens[i].Head >= len(out.Tokens) {
				t.Errorf("token %d is out of place: %+v", i, out.Tokens[i])
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	s := &doc.Sentence{Language: "es"}
	for i, w := range strings.Fields("El presidente de Kenia viajará el jueves a Lisboa para reunirse con el primer ministro portugués y firmar un acuerdo") {
		upos := []string{"DET", "NOUN", "ADP", "PROPN", "VERB"}[i%5]
		s.Tokens = append(s.Tokens, doc.Token{Text: w, Lemma: w, UPOS: upos, Head: i - 1, Rel: "obl"})
	}
	for b.Loop() {
		Read(s)
	}
}
