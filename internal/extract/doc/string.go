package doc

import "strings"

var kindNames = [...]string{"Body", "Headline", "Caption", "Credit", "Byline", "Dateline", "Boilerplate"}

// String is the name of the kind.
func (k ParagraphKind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "ParagraphKind"
}

// String writes features as Universal Dependencies does: in alphabetical order, Number=Sing|Person=3.
func (f Feats) String() string {
	var b strings.Builder
	for _, p := range [...][2]string{
		{"Gender", f.Gender},
		{"Mood", f.Mood},
		{"Number", f.Number},
		{"Person", f.Person},
		{"Polarity", f.Polarity},
		{"Tense", f.Tense},
		{"VerbForm", f.VerbForm},
		{"Voice", f.Voice},
	} {
		if p[1] == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('|')
		}
		b.WriteString(p[0] + "=" + p[1])
	}
	return b.String()
}

// ParseFeats reads features as Universal Dependencies writes them; those that are not in Feats are left out.
func ParseFeats(s string) Feats {
	var f Feats
	fields := map[string]*string{
		"Gender": &f.Gender, "Mood": &f.Mood, "Number": &f.Number, "Person": &f.Person,
		"Polarity": &f.Polarity, "Tense": &f.Tense, "VerbForm": &f.VerbForm, "Voice": &f.Voice,
	}
	for part := range strings.SplitSeq(s, "|") {
		name, value, _ := strings.Cut(part, "=")
		if p := fields[name]; p != nil {
			*p = value
		}
	}
	return f
}
