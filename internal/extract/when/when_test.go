package when

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/internal/extract/doc"
)

// sentence parts a text at blanks and around commas and full stops; enough to test dates without the tokenizer.
func sentence(text, language string) (*doc.Document, *doc.Sentence) {
	d := &doc.Document{Text: text}
	s := &doc.Sentence{Language: language}
	from := -1
	flush := func(to int) {
		if from >= 0 && to > from {
			s.Tokens = append(s.Tokens, doc.Token{Start: from, End: to, Text: text[from:to]})
		}
		from = -1
	}
	for i, r := range text {
		switch {
		case unicode.IsSpace(r):
			flush(i)
		case r == ',' || r == '.' && i == len(text)-1:
			flush(i)
			s.Tokens = append(s.Tokens, doc.Token{Start: i, End: i + 1, Text: text[i : i+1]})
		case from < 0:
			from = i
		}
	}
	flush(len(text))
	return d, s
}

func TestFind(t *testing.T) {
	const tuesday = "2024-03-19"
	tests := []struct {
		lang, text, published string
		dir                   Direction
		date, until           graph.Date
		words                 string
	}{
		{"en", "He left on February 6, 2024, for Doha.", tuesday, Past, "2024-02-06", "", "February 6, 2024"},
		{"en", "They met on 6th of February 2024.", "", Past, "2024-02-06", "", "6th of February 2024"},
		{"en", "It opened 2024-02-06 at noon.", "", Past, "2024-02-06", "", "2024-02-06"},
		{"en", "He will meet them on Wednesday.", tuesday, Future, "2024-03-20", "", "Wednesday"},
		{"en", "He met them on Wednesday.", tuesday, Past, "2024-03-13", "", "Wednesday"},
		{"en", "He spoke on Tuesday.", tuesday, Past, "2024-03-19", "", "Tuesday"},
		{"en", "He spoke last Tuesday.", tuesday, Past, "2024-03-12", "", "last Tuesday"},
		{"en", "They meet next Tuesday.", tuesday, Future, "2024-03-26", "", "next Tuesday"},
		{"en", "The war began on 7 October.", tuesday, Past, "2023-10-07", "", "7 October"},
		{"en", "The war since October has spread.", tuesday, Unknown, "2023-10", "", "October"},
		{"en", "They meet on May 9.", tuesday, Future, "2024-05-09", "", "May 9"},
		{"en", "They may march on the capital.", tuesday, Future, "", "", ""},
		{"en", "Talks resume in May.", tuesday, Future, "2024-05", "", "May"},
		{"en", "He resigned yesterday.", tuesday, Past, "2024-03-18", "", "yesterday"},
		{"en", "He resigned two weeks ago.", tuesday, Past, "2024-03", "", "two weeks ago"},
		{"en", "He resigned three days ago.", tuesday, Past, "2024-03-16", "", "three days ago"},
		{"en", "The summit opens in two days.", tuesday, Future, "2024-03-21", "", "in two days"},
		{"en", "Forty died in two days.", tuesday, Past, "", "", "in two days"},
		{"en", "They agreed last month.", tuesday, Past, "2024-02", "", "last month"},
		{"en", "They agreed last week.", tuesday, Past, "2024-03", "", "last week"},
		{"en", "He visits later this month.", tuesday, Future, "2024-03", "", "later this month"},
		{"en", "He visited in early 2023.", tuesday, Past, "2023", "", "early 2023"},
		{"en", "A coup in February 2021 ended it.", tuesday, Past, "2021-02", "", "February 2021"},
		{"en", "The summit is on November 16 - 17 in Manila.", "2015-11", Future, "2015-11-16", "2015-11-17", "November 16 - 17"},
		{"en", "He tours from Monday to Wednesday.", tuesday, Future, "2024-03-25", "2024-03-27", "Monday to Wednesday"},
		{"en", "He visits on the 5th.", tuesday, Future, "2024-04-05", "", "5th"},
		{"en", "They sat on the 5th floor.", tuesday, Past, "", "", ""},
		{"en", "He met them on Sunday.", "", Past, "", "", "Sunday"},
		{"en", "He met them on Sunday.", "2015-11", Past, "", "", "Sunday"},
		{"en", "Tuesday, March 19 was calm.", tuesday, Past, "2024-03-19", "", "Tuesday, March 19"},
		{"en", "It begins on 29 February.", "2024-03-19", Future, "2028-02-29", "", "29 February"},
		{"en", "The next day he left.", tuesday, Past, "", "", ""},
		{"en", "They recalled the 2015 accord.", tuesday, Past, "2015", "", "2015"},
		{"en", "The 2000 soldiers left.", tuesday, Past, "", "", ""},
		{"en", "They killed 2014 people.", tuesday, Past, "", "", ""},
		{"es", "Partió hacia Doha el 6 de febrero de 2024.", tuesday, Past, "2024-02-06", "", "6 de febrero de 2024"},
		{"es", "Llegará el próximo jueves.", tuesday, Future, "2024-03-21", "", "próximo jueves"},
		{"es", "Se reunieron la semana pasada.", tuesday, Past, "2024-03", "", "semana pasada"},
		{"es", "Se verán el mes que viene.", tuesday, Future, "2024-04", "", "mes que viene"},
		{"es", "Dimitió hace dos días.", tuesday, Past, "2024-03-17", "", "hace dos días"},
		{"es", "La guerra sigue desde octubre.", tuesday, Unknown, "2023-10", "", "octubre"},
		{"es", "La cumbre será del 3 al 5 de mayo.", tuesday, Future, "2024-05-03", "2024-05-05", "3 al 5 de mayo"},
		{"es", "Hablaron ayer en Quito.", tuesday, Past, "2024-03-18", "", "ayer"},
		{"es", "Hablaron por la mañana.", tuesday, Past, "", "", ""},
		{"es", "El alcalde Julio Prieto dimitió.", tuesday, Past, "", "", ""},
		{"es", "La carta de Julio Prieto llegó.", tuesday, Past, "", "", ""},
		{"es", "La cumbre será en Julio.", tuesday, Future, "2024-07", "", "Julio"},
		{"es", "Llegó a Santo Domingo.", tuesday, Past, "", "", ""},
		{"es", "Llegó en la tarde de ayer.", tuesday, Past, "2024-03-18", "", "ayer"},
		{"es", "Llegó este mediodía.", tuesday, Past, "2024-03-19", "", "este mediodía"},
		{"es", "Llegó la jornada de hoy.", tuesday, Past, "2024-03-19", "", "hoy"},
		{"es", "Llegó el pasado fin de semana.", tuesday, Past, "2024-03", "", "pasado fin de semana"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			d, s := sentence(tt.text, tt.lang)
			got := Find(d, s, graph.Date(tt.published))
			var w graph.When
			if len(got) > 0 {
				w = got[0].At(tt.dir)
			}
			if diff := cmp.Diff([]graph.Date{tt.date, tt.until}, []graph.Date{w.Date, w.Until}); diff != "" {
				t.Errorf("date and until (-want +got):\n%s", diff)
			}
			if w.Text != tt.words {
				t.Errorf("got words %q, want %q", w.Text, tt.words)
			}
		})
	}
}

func TestUncertainty(t *testing.T) {
	tests := []struct {
		text             string
		earliest, latest graph.Date
	}{
		{"They agreed last week.", "2024-03-11", "2024-03-17"},
		{"They met in late February.", "2024-02-19", "2024-02-29"},
		{"They met at the weekend in 2023.", "2023-01-01", "2023-12-31"},
	}
	for _, tt := range tests {
		d, s := sentence(tt.text, "en")
		got := Find(d, s, "2024-03-19")
		w := got[len(got)-1].At(Past)
		if w.Earliest != tt.earliest || w.Latest != tt.latest {
			t.Errorf("%s: got %s to %s, want %s to %s", tt.text, w.Earliest, w.Latest, tt.earliest, tt.latest)
		}
	}
}

func TestFromURL(t *testing.T) {
	for url, want := range map[string]graph.Date{
		"https://news.example/2015/11/16/summit": "2015-11-16",
		"https://news.example/2015/11/summit":    "2015-11",
		"https://news.example/20240319-talks":    "2024-03-19",
		"https://news.example/a-2024-03-19":      "2024-03-19",
		"https://news.example/world/123456789":   "",
		"https://news.example/2024/13/40":        "",
		"2024/03/19":                             "",
	} {
		if got := FromURL(url); got != want {
			t.Errorf("FromURL(%q) = %q, want %q", url, got, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("from 3-5 March 2024 to next Tuesday", "en", "2024-03-19")
	f.Add("hace dos días, del 31 al 2 de mayo", "es", "2024-03")
	f.Fuzz(func(t *testing.T, text, language, published string) {
		d, s := sentence(text, language)
		date, err := graph.ParseDate(published)
		if err != nil {
			return
		}
		for _, p := range Find(d, s, date) {
			if p.First < 0 || p.Limit <= p.First || p.Limit > len(s.Tokens) || !strings.Contains(text, p.Text) {
				t.Fatalf("phrase %q has tokens [%d, %d) of %d", p.Text, p.First, p.Limit, len(s.Tokens))
			}
			for _, dir := range []Direction{Unknown, Past, Future} {
				w := p.At(dir)
				if _, err := graph.ParseDate(string(w.Date)); err != nil || w.Date != "" && w.Earliest > w.Latest {
					t.Fatalf("phrase %q gives %+v (%v)", p.Text, w, err)
				}
			}
		}
	})
}
