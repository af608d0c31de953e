package when

import (
	"strings"

	"entente/internal/extract/doc"
)

// recent is how many sentences back the day may be told that "the same day" and "the next day" count from.
const recent = 4

// sameDays gives the expressions of a sentence that count from the day told last before them: "the same day", "the following day".
func sameDays(d *doc.Document, i int, told []Dated) []Dated {
	s := &d.Sentences[i]
	var out []Dated
	for t := 1; t < len(s.Tokens); t++ {
		if !strings.EqualFold(s.Tokens[t].Text, "day") || t < 2 {
			continue
		}
		days, ok := counted[strings.ToLower(s.Tokens[t-1].Text)]
		first := t - 2
		if w := strings.ToLower(s.Tokens[first].Text); !ok || w != "the" && w != "that" {
			continue
		}
		last := lastDay(told, i, first)
		if last == nil {
			continue
		}
		at, ok := last.When.Date.Time()
		if !ok {
			continue
		}
		at = at.AddDate(0, 0, days)
		w, day := last.When, civil(at.Year(), int(at.Month()), at.Day())
		w.Date, w.Earliest, w.Latest = day, day, day
		w.Text = d.Text[s.Tokens[first].Start:s.Tokens[t].End]
		out = append(out, Dated{i, first, t + 1, w})
	}
	return out
}

// counted says how many days after the day told last such an expression means.
var counted = map[string]int{"same": 0, "next": 1, "following": 1}

// lastDay is the day told last before a token, not too far back.
func lastDay(told []Dated, sentence, token int) *Dated {
	for k := len(told) - 1; k >= 0 && told[k].Sentence > sentence-recent; k-- {
		if x := &told[k]; (x.Sentence < sentence || x.Limit <= token) && len(x.When.Date) == len("2006-01-02") && x.When.Until == "" {
			return x
		}
	}
	return nil
}
