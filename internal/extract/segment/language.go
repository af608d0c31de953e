package segment

import (
	"strings"
	"unicode"

	"entente/internal/extract/doc"
)

// undetermined is the BCP 47 tag of text whose language can't be told.
const undetermined = "und"

// functionWords are frequent small words of languages in Latin script; words of several of them count for each.
var functionWords = map[string]string{
	"en": `the of and to in a that is was for it with as his on be at by i this had not are but from or have an they which one you were her all she there would their we him been has when who will no more if out so said what up its about than into them can only other new some could these two may then do first any my now such like our over also after president minister`,
	"es": `según hacia va van gobierno hoy ayer tras de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han yo hay vez puede todos así nos ni parte tiene él uno donde`,
	"fr": `à de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son sa aux été cette ses mais comme nous ont leur ou était elle ils deux même ces tout après où être fait avait aussi entre sans`,
	"de": `der die und in den von zu das mit sich des auf für ist im dem nicht ein die eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde`,
	"pt": `de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus são`,
	"it": `di che e la il un a è per in una mi sono ho non con ma lo ha le si ti i da al come del ci questo qui hai sei della nel più gli dei alla su se anche delle dalla nella o ed essere stato hanno suo ai dal fra tra era`,
	"nl": `de van een het en in is dat op te zijn met voor niet aan er om ook als dan maar bij door naar uit hebben worden over heeft werd nog wordt tot deze of die was meer geen`,
	"ca": `de la que i el a en els les un per una és amb no del al més com dels va ha les pel seu són aquest aquesta també entre`,
	"ro": `de și în la a cu pe că nu o din un pentru mai este care sunt ca să al fi fost sau după au lui prin`,
	"pl": `w i na z się nie do to że jest o jak po od za przez co był dla ale oraz tym tego są ze lub jego być`,
	"sv": `och i att det som en på är av för med den till inte om ett han men var jag sig från vi så kan när har`,
	"tr": `ve bir bu da de için ile olarak çok daha olan gibi en ne kadar sonra var ama ise oldu tarafından göre`,
	"id": `yang dan di dengan untuk dari ini pada dalam itu tidak akan ke oleh adalah juga telah sebagai tersebut`,
	"vi": `của và là có được cho không trong các một với người đã này những từ đến khi để về`,
	"sw": `ya na wa kwa ni katika la za kuwa hiyo huo hii cha kama yake alisema watu`,
}

// wordLanguages lists, for each function word, the languages that have it.
var wordLanguages = invert(functionWords)

// languages fixes the order in which ties are broken.
var languages = [...]string{"en", "es", "fr", "de", "pt", "it", "nl", "ca", "ro", "pl", "sv", "tr", "id", "vi", "sw"}

func invert(lists map[string]string) map[string]uint32 {
	m := map[string]uint32{}
	for i, l := range languages {
		for _, w := range strings.Fields(lists[l]) {
			m[w] |= 1 << i
		}
	}
	return m
}

// identify finds the language of each paragraph and of the document. Paragraphs too short to tell have the
// document's language; so has a document that was told its language, unless a paragraph clearly differs.
func identify(d *doc.Document) {
	weight := map[string]int{}
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		p.Language = language(d.Text[p.Start:p.End])
		if p.Language != undetermined {
			weight[p.Language] += p.End - p.Start
		}
	}
	if d.Language == "" {
		d.Language = heaviest(weight, likeliest(d.Text))
	}
	base, _, _ := strings.Cut(d.Language, "-")
	for i := range d.Paragraphs {
		if d.Paragraphs[i].Language == undetermined {
			d.Paragraphs[i].Language = strings.ToLower(base)
		}
	}
}

// heaviest is the language with the greatest weight; fallback if none has any.
func heaviest(weight map[string]int, fallback string) string {
	best := fallback
	for l, w := range weight {
		if w > weight[best] || w == weight[best] && l < best {
			best = l
		}
	}
	return best
}

// language tells the language of a piece of text by its script and, if that is Latin, by its small words.
func language(s string) string {
	if addressLine.MatchString(s) {
		return undetermined
	}
	if l := byScript(s); l != "" {
		return l
	}
	counts, words := countWords(s)
	return clearest(counts[:], words)
}

// likeliest is language for text in which nothing is clear: a single small word decides, and without any it is
// taken for the first language.
func likeliest(s string) string {
	if l := language(s); l != undetermined {
		return l
	}
	counts, _ := countWords(s)
	best := 0
	for i, n := range counts {
		if n > counts[best] {
			best = i
		}
	}
	return languages[best]
}

// countWords counts, for each language, the words that are among its small ones, and all words. Letters in a text that is not in
// capitals are no words of any.
func countWords(s string) (counts [len(languages)]int, words int) {
	shouted := strings.ToUpper(s) == s
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '-' }) {
		words++
		if !shouted && len(w) > 1 && strings.ToUpper(w) == w {
			continue // the UN, not "un"
		}
		mask := wordLanguages[strings.ToLower(w)]
		for i := 0; mask != 0; i, mask = i+1, mask>>1 {
			counts[i] += int(mask & 1)
		}
	}
	return counts, words
}

// clearest is the language with most small words, if there are enough of them. Of languages that have equally
// many the more widely spoken counts, unless there are few to go by.
func clearest(counts []int, words int) string {
	best, second := 0, -1
	for i := 1; i < len(counts); i++ {
		switch {
		case counts[i] > counts[best]:
			best, second = i, best
		case second < 0 || counts[i] > counts[second]:
			second = i
		}
	}
	if counts[best] < 2 || counts[best] == counts[second] && counts[best] < 4 || counts[best]*8 < words {
		return undetermined
	}
	return languages[best]
}

// byScript tells languages that their script gives away; empty for Latin script.
func byScript(s string) string {
	var latin, other int
	counts := map[string]int{}
	for _, r := range s {
		switch {
		case r < 0x0370:
			if unicode.IsLetter(r) {
				latin++
			}
		case unicode.IsLetter(r):
			if l := scriptLanguage(r); l != "" {
				other++
				counts[l]++
			}
		}
	}
	if other <= latin {
		return ""
	}
	return distinct(counts)
}

// scriptLanguage is the likeliest language of a letter.
func scriptLanguage(r rune) string {
	switch {
	case strings.ContainsRune("پچژگکی", r):
		return "fa"
	case strings.ContainsRune("ٹڈڑےں", r):
		return "ur"
	case strings.ContainsRune("іїєґ", r):
		return "uk"
	}
	switch {
	case r <= 0x03ff:
		return "el"
	case r <= 0x052f:
		return "ru"
	case r >= 0x0530 && r <= 0x058f:
		return "hy"
	case r >= 0x0590 && r <= 0x05ff:
		return "he"
	case r >= 0x0600 && r <= 0x06ff:
		return "ar"
	case r >= 0x0900 && r <= 0x097f:
		return "hi"
	case r >= 0x0980 && r <= 0x09ff:
		return "bn"
	case r >= 0x0e00 && r <= 0x0e7f:
		return "th"
	case r >= 0x10a0 && r <= 0x10ff:
		return "ka"
	case r >= 0x1200 && r <= 0x137f:
		return "am"
	case r >= 0x3040 && r <= 0x30ff:
		return "ja"
	case r >= 0xac00 && r <= 0xd7af:
		return "ko"
	case r >= 0x4e00 && r <= 0x9fff:
		return "zh"
	}
	return ""
}

// distinct picks the language of a script: letters that only one language has decide between those that share it.
func distinct(counts map[string]int) string {
	switch {
	case counts["ur"] > 0 && counts["ar"] > 0:
		return "ur"
	case counts["fa"] > 0 && counts["ar"] > 0:
		return "fa"
	case counts["uk"] > 0 && counts["ru"] > 0:
		return "uk"
	case counts["ja"] > 0 && counts["zh"] > 0:
		return "ja"
	}
	return heaviest(counts, "")
}
