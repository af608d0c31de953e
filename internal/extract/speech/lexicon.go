package speech

import (
	"strings"

	"entente/internal/extract/phrase"
)

// weight says how much a verb needs beside it to be speech.
type weight uint8

const (
	silent weight = iota
	// plain verbs are speech whenever somebody is their subject: say, tell, announce.
	plain
	// clausal verbs are speech with a clause or a quotation: confirm that, "…", argued X.
	clausal
	// weighing verbs are speech also with a bare object: underlined the importance, welcomed the decision.
	weighing
)

type lexicon struct {
	verbs   map[string]weight
	denying map[string]bool
	// accordingTo lists the words, one or two, that open the naming of a source.
	accordingTo [][]string
	// products are nouns for what is said, whose owner is the speaker.
	products map[string]bool
	// light are the verbs that make speech together with a product: deliver remarks, issue a statement.
	light map[string]bool
	// agents are nouns for those who speak for somebody they do not name.
	agents map[string]bool
}

var words = phrase.Set

// verbs weighs the words of three lists; one that stands in several has the weight of the last.
func verbs(plainly, clausally, weighingly string) map[string]weight {
	m := map[string]weight{}
	add := func(w weight, list string) {
		for v := range strings.FieldsSeq(list) {
			m[v] = w
		}
	}
	add(plain, plainly)
	add(clausal, clausally)
	add(weighing, weighingly)
	return m
}

var english = lexicon{
	verbs: verbs(
		"say tell state announce declare warn tweet remark comment reply write assert proclaim quip opine recount retort caution",
		"add rule remind reassure hint forecast joke boast counter interject reckon decree note claim insist explain argue confirm reveal disclose report maintain conclude affirm recall observe suggest point stress "+
			"acknowledge admit concede predict estimate believe contend deny allege vow pledge promise assure inform indicate "+
			"clarify reaffirm emphasize emphasise highlight describe call express voice continue lament complain think hope signal "+
			"posit post read respond ask urge advise concur recommend stipulate brief dismiss testify mention repeat cite quote",
		"underline underscore stress emphasize emphasise reiterate highlight reaffirm outline"),
	denying:     words("deny refute dispute"),
	accordingTo: [][]string{{"according", "to"}, {"attributable", "to"}},
	products:    words("announcement assertion statement readout declaration communique communiqué letter report tweet post release announcement remark note message resolution document speech address"),
	light:       words("deliver make give issue provide release publish"),
	agents: words("official spokesman spokesperson spokeswoman source authority diplomat minister ministry government leader officer " +
		"police military army representative delegation aide adviser advisor president"),
}

// networks carry what others say: nobody speaks who is only the place of a post.
var networks = words("twitter facebook instagram telegram youtube whatsapp tiktok weibo truth_social x_(social_network) linkedin threads")

var spanishLexicon = lexicon{
	verbs: verbs(
		"decir afirmar señalar indicar declarar asegurar precisar agregar añadir anunciar informar advertir escribir manifestar "+
			"proclamar explicar comentar apuntar aseverar puntualizar recalcar apostillar matizar "+
			"exclamar contar relatar comunicar notificar tuitear espetar ironizar reivindicar",
		"denunciar lamentar sostener expresar subrayar destacar reiterar recordar reconocer admitir negar criticar insistir considerar "+
			"estimar confirmar revelar opinar prometer alegar tachar calificar detallar aclarar argumentar concluir rechazar acusar "+
			"preguntar avisar augurar zanjar sentenciar remarcar enfatizar sugerir vaticinar pronosticar adelantar anticipar "+
			"defender corroborar ratificar refutar desmentir razonar aducir argüir reprochar valorar reflexionar jurar alertar "+
			"mencionar constatar confesar predecir creer responder replicar contestar resaltar remachar incidir trasladar referir zanjar plantear proseguir cuestionar aventurar",
		"subrayar destacar reiterar resaltar expresar recalcar reportar"),
	denying:     words("negar desmentir"),
	accordingTo: [][]string{{"según"}, {"de", "acuerdo", "con"}, {"a", "juicio", "de"}},
	products:    words("comunicado declaración carta informe nota mensaje documento resolución discurso"),
	light:       words("pronunciar emitir publicar dar difundir hacer"),
	agents: words("portavoz vocero funcionario fuente autoridad ministro ministerio gobierno ejecutivo cancillería policía ejército " +
		"representante delegación presidente presidencia diplomático"),
}

// lexiconFor gives the lexicon of a language, nil where speech is not read in it.
func lexiconFor(language string) *lexicon {
	base, _, _ := strings.Cut(language, "-")
	switch base {
	case "en", "":
		return &english
	case "es":
		return &spanishLexicon
	}
	return nil
}
