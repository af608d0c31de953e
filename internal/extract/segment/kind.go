package segment

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"entente/internal/extract/doc"
)

var (
	boilerplate = regexp.MustCompile(`(?i)^(?:©|\(c\)|copyright\b|all rights reserved|read (?:more|also|next|the full)\b|also read\b|see also\b|related (?:articles?|stories|news|topics?|content)\b|more (?:on|from|about) |` +
		`share (?:this|on|via)\b|share$|tweet$|print$|e-?mail$|whatsapp$|facebook$|twitter$|advertisements?\b|sponsored\b|subscribe\b|sign up\b|log ?in\b|follow (?:us|@)|click here\b|` +
		`we use cookies|this (?:site|website) uses|accept (?:all )?cookies|comments?\b.{0,12}$|leave a (?:reply|comment)|tags?:|topics?:|filed under|categories:|download (?:the|our)|join our|` +
		`for immediate release\b.{0,30}$|(?:press|news|media) (?:release|statement|note)s?$|readout$|office of (?:the )?(?:spokesperson|press secretary|public affairs)$|notes? (?:to|for) editors?:?$|(?:further|more|background) information:?$|` +
		`(?:for )?(?:media|press) (?:inquiries|enquiries|contacts?|queries)\b|for (?:media|press|further|more) (?:inquiries|enquiries|information|details)\b|follow (?:the|our) .{0,60}\bon (?:x|twitter|facebook|instagram|linkedin|social media)\b|` +
		`watch (?:more|live)\b|skip to|newsletter|most (?:read|popular)|trending|lea también|leer más|le puede interesar|compart[ae]|suscr[ií]b|síguenos|todos los derechos|publicidad$|etiquetas:|(?:press |news |media )?release (?:no\.?|number|#) ?\d|-30-$|#{2,}$)`)
	addressLine = regexp.MustCompile(`^(?:https?://|www\.)\S+$`)

	credit = regexp.MustCompile(`(?i)^\(?\[?(?:photo(?:graph)?s?(?: credit)?|image(?: credit)?s?|picture|file photo|credits?|source|foto|fuente|imagen|crédito|video|illustration)\s*(?::|/|by\b|courtesy|©)[^.]{0,90}[.\])]{0,2}$|` +
		`^\(?(?:reporting|writing|editing|additional reporting|compiled|translated|edited|with (?:inputs?|files|agencies)|this (?:article|story|report) was (?:written|compiled|produced|translated|originally published)|(?:con )?información de)\b.{0,250}\)?$|` +
		`^[-–—(]*\s*(?:AFP|AP|Reuters|EFE|Xinhua|ANI|PTI|TASS|Anadolu|DPA|UPI|WAM|KUNA|SPA|MENA|IRNA|Yonhap|Kyodo|Agencies|Getty Images)(?:\s*[/&,|]\s*[\w ]{2,20})*\s*[)]?[.]?$`)
	caption = regexp.MustCompile(`(?i)(?:[-–—|(\[]\s*|\. )(?:photo|file photo|image|foto|picture|photograph)s?\s*(?:credit|by|courtesy)?\s*[:/©][^.]{0,80}$|[(\[](?:photo|file photo|file|image|foto|reuters|afp|ap|ap photo|getty(?: images)?|efe|twitter|xinhua)(?:\s*[/:,|][^)\]]{0,60})?[)\]]\.?$|` +
		`^(?:file ?photo|file|photo|image|pictured|caption|in this (?:file |handout )?(?:photo|picture|image))\b\s*(?:[:,–—-]|taken|provided|released|made available)|/(?:AFP|AP|Reuters|EFE|Getty(?: Images)?|POOL)(?: via \w+)?\)?\.?$|\((?:left|right|center|centre|l|r)\).{20,200}\b(?:photo|image)\b`)
	byline = regexp.MustCompile(`^(?:By|BY|by|Por|POR|Written by|Posted by|Author:|Reported by|From our)\s+\p{Lu}[\p{L}.'’ -]+(?:(?:,|\||/| and | y | in | en |–|-)\s*[\p{L}\d.,'’ -]+)*$`)
	dated  = regexp.MustCompile(`(?i)^(?:(?:first )?(?:published|posted|updated|last (?:updated|modified)|modified|issued|date|publicado|actualizado)\b:?\s*(?:on|at|el)?\s*)?` +
		`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+|(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\s+)?` +
		`(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:de\s+)?\p{L}{3,10}\.?,?\s+(?:de(?:l)?\s+)?\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})` +
		`[\s,|–—-]*(?:(?:at|a las)?\s*\d{1,2}[:.]\d{2}.{0,25})?$`)
	placed = regexp.MustCompile(`^\p{Lu}[\p{Lu}\s.'’-]{2,30}(?:,\s*[\p{L}. ]{2,25}\d{0,2})?(?:\s*\([\p{L} /]{2,20}\))?\s*[-–—:]?$`)
)

// reserved are the words of copyright notices; pictured are words without one of which no caption is recognised, which
// spares most paragraphs the expression.
var (
	reserved = []string{"all rights reserved", "todos los derechos reservados", "may not be published", "may not be reproduced"}
	pictured = []string{"photo", "image", "foto", "picture", "file", "reuters", "afp", "ap)", "ap]", "/ap", "getty", "efe", "twitter", "xinhua", "caption", "pool"}
)

func mentionsPicture(s string) bool { return containsAny(s, pictured) }

// containsAny reports whether s contains one of some phrases, in any case.
func containsAny(s string, phrases []string) bool {
	s = strings.ToLower(s)
	return slices.ContainsFunc(phrases, func(p string) bool { return strings.Contains(s, p) })
}

// classify says what part of a news page each paragraph is.
func classify(d *doc.Document) {
	seenBody := false
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		s := d.Text[p.Start:p.End]
		p.Kind = shape(s)
		if p.Kind != doc.Body {
			continue
		}
		if isHeadline(d, i, s, seenBody) {
			p.Kind = doc.Headline
			continue
		}
		seenBody = true
	}
}

// longest is the number of bytes up to which a paragraph can be anything but body.
const longest = 600

// shape recognises paragraphs by what stands in them alone.
func shape(s string) doc.ParagraphKind {
	switch {
	case len(s) > longest:
		return doc.Body
	case addressLine.MatchString(s), len(s) < 200 && boilerplate.MatchString(s) && !isStatement(s), len(s) < 300 && containsAny(s, reserved):
		return doc.Boilerplate
	case len(s) < 300 && credit.MatchString(s):
		return doc.Credit
	case mentionsPicture(s) && caption.MatchString(s):
		return doc.Caption
	case len(s) < 120 && byline.MatchString(s):
		return doc.Byline
	case len(s) < 80 && dated.MatchString(s), len(s) < 60 && placed.MatchString(s) && isDatelineLine(s):
		return doc.Dateline
	}
	return doc.Body
}

// isStatement reports text that, for all its first words, is a whole sentence of some length.
func isStatement(s string) bool {
	return strings.HasSuffix(s, ".") && len(strings.Fields(s)) > 9 && !strings.HasPrefix(s, "©")
}

// isDatelineLine reports a line in capitals that ends in a dash, names an agency in brackets or has a date.
func isDatelineLine(s string) bool {
	last := []rune(s)[len([]rune(s))-1]
	return strings.ContainsRune("-–—", last) || strings.ContainsAny(s, "(") || strings.ContainsAny(s, "0123456789")
}

// isHeadline reports a short line without a stop: at the top of the article a headline, further down, between
// paragraphs of text, a heading.
func isHeadline(d *doc.Document, i int, s string, seenBody bool) bool {
	words := len(strings.Fields(s))
	if words > 24 || strings.ContainsRune(".,;:…", lastRune(s)) || strings.HasPrefix(s, "•") {
		return false
	}
	if strings.TrimSpace(d.Title) == s {
		return true
	}
	if i == len(d.Paragraphs)-1 && (seenBody || i == 0) && words > 6 {
		return false
	}
	if !seenBody {
		return len(d.Paragraphs) > 1
	}
	closed := strings.ContainsRune("\"”»’'!?)", lastRune(s))
	return words <= 10 && !closed && !unicode.IsLower(firstRune(s)) && lastRune(d.Text[d.Paragraphs[i-1].Start:d.Paragraphs[i-1].End]) != ':'
}

func lastRune(s string) rune {
	var last rune
	for _, r := range s {
		last = r
	}
	return last
}
