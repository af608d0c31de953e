package segment

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/extract/doc"
)

func forms(toks []doc.Token) string {
	var out []string
	for _, t := range toks {
		out = append(out, t.Text)
	}
	return strings.Join(out, " ")
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ name, language, text, want string }{
		{"contractions", "en", "They don't, can't and won't; we'll see.", "They do n't , ca n't and wo n't ; we 'll see ."},
		{"curly apostrophe", "en", "France’s leader didn’t come", "France ’s leader did n’t come"},
		{"plural possessive", "en", "the ministers' talks", "the ministers ' talks"},
		{"irish name", "en", "O'Reilly met Shi'ite leaders", "O'Reilly met Shi'ite leaders"},
		{"hyphens", "en", "a U.S.-led anti-war co-operation", "a U.S. - led anti-war co-operation"},
		{"numbers", "en", "$1.5bn, 40% and 1,200 at 5pm on 9/11", "$ 1.5 bn , 40 % and 1,200 at 5 pm on 9/11"},
		{"currency", "en", "US$5 and £3", "US$ 5 and £ 3"},
		{"date", "en", "2022-07-24 and 5-6 August", "2022-07-24 and 5 - 6 August"},
		{"titles", "en", "Mr. Smith and Gen. Lee of Acme Inc. left.", "Mr. Smith and Gen. Lee of Acme Inc. left ."},
		{"initials", "en", "J. K. Rowling and George W. Bush", "J. K. Rowling and George W. Bush"},
		{"spaced initials", "en", "the U . S . Senate and plan B . Then", "the U.S. Senate and plan B . Then"},
		{"degree", "en", "a Ph.D. in law", "a Ph.D. in law"},
		{"no space after stop", "en", "the end.The start", "the end . The start"},
		{"addresses", "en", "See https://a.example/b?c=d, or mail a.b@c.example.", "See https://a.example/b?c=d , or mail a.b@c.example ."},
		{"brackets and dashes", "en", "(Reuters)—\"Yes,\" he said...", "( Reuters ) — \" Yes , \" he said ..."},
		{"tokenized before", "en", "Mr. Obama 's aide ca n't say -LRB- yet -RRB- `` no ''", "Mr. Obama 's aide ca n't say -LRB- yet -RRB- `` no ''"},
		{"possessive after quote", "en", "‘Peace’ talks", "‘ Peace ’ talks"},
		{"emoticon", "en", "fine :) he said: (yes)", "fine :) he said : ( yes )"},
		{"spanish contractions", "es", "El jefe del Gobierno fue al Congreso para decirle no.", "El jefe de el Gobierno fue a el Congreso para decir le no ."},
		{"spanish gerund", "es", "diciéndole y acusándola", "diciendo le y acusando la"},
		{"spanish nouns", "es", "parte de la suerte de los gobiernos que advierte Al Qaeda", "parte de la suerte de los gobiernos que advierte Al Qaeda"},
		{"spanish marks", "es", "¿Qué pasó en EE.UU.? dijo el Sr. Pérez", "¿ Qué pasó en EE.UU. ? dijo el Sr. Pérez"},
		{"spanish spaced abbreviation", "es", "El presidente de EE. UU. viajó", "El presidente de EE. UU. viajó"},
		{"chinese", "zh", "习近平 访问", "习 近 平 访 问"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, forms(Tokens(c.text, 0, len(c.text), c.language))); d != "" {
				t.Errorf("(-want +got)\n%s", d)
			}
		})
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"plain", "He came. She left! Why? Nobody knows", []string{"He came.", "She left!", "Why?", "Nobody knows"}},
		{"titles and initials", "Mr. George W. Bush met Gen. Lee. They talked.", []string{"Mr. George W. Bush met Gen. Lee.", "They talked."}},
		{"country with stops", "He left the U.S. The U.S. Senate met.", []string{"He left the U.S.", "The U.S. Senate met."}},
		{"quotes", `"We will not go." He left. "Really?" she asked.`, []string{`"We will not go."`, "He left.", `"Really?" she asked.`}},
		{"curly quotes", "“It is over.” He sat down. “Is it?” he said.", []string{"“It is over.”", "He sat down.", "“Is it?” he said."}},
		{"decimals", "It rose 3.5 percent. Then it fell.", []string{"It rose 3.5 percent.", "Then it fell."}},
		{"ellipsis", "Well... maybe. So... They met.", []string{"Well... maybe.", "So...", "They met."}},
		{"dateline", "CAIRO, July 24 (Reuters) - Talks began. They went on.", []string{"CAIRO, July 24 (Reuters) -", "Talks began.", "They went on."}},
		{"long dateline", "CAIRO- 24 July 2022: Talks began.", []string{"CAIRO- 24 July 2022:", "Talks began."}},
		{"dateline not in capitals", "Baku, 5 June (Report) — The talks on the border began with a prayer.", []string{"Baku, 5 June (Report) —", "The talks on the border began with a prayer."}},
		{"dateline with a country", "Lome, Togo – The talks on the border began with a prayer.", []string{"Lome, Togo –", "The talks on the border began with a prayer."}},
		{"date first", "June 5, 2007 (KHARTOUM) — The talks on the border began with a prayer.", []string{"June 5, 2007 (KHARTOUM) —", "The talks on the border began with a prayer."}},
		{"glued to the year", "DHAKA POST, 03rd JUNE, 2018-Talks on the border began.", []string{"DHAKA POST, 03rd JUNE, 2018-", "Talks on the border began."}},
		{"agency between slashes", "Addis Ababa /ENA/ May 3/2023 Talks on the border began.", []string{"Addis Ababa /ENA/ May 3/2023", "Talks on the border began."}},
		{"date that is no dateline", "On July 5 – Independence Day – the talks on the border began.", []string{"On July 5 – Independence Day – the talks on the border began."}},
		{"names that are no dateline", "Togo, Benin – both were there, and the talks on the border began.", []string{"Togo, Benin – both were there, and the talks on the border began."}},
		{"agency dateline", "Manaos (Brasil), 3 jul. - Los ocho se reunieron.", []string{"Manaos (Brasil), 3 jul. -", "Los ocho se reunieron."}},
		{"headline", "Talks begin in Cairo\n\nThey met on Monday.", []string{"Talks begin in Cairo", "They met on Monday."}},
		{"brackets", "They met. (The talks were secret.) All agreed.", []string{"They met.", "(The talks were secret.)", "All agreed."}},
		{"numbered", "1. Peace talks will go on.", []string{"1. Peace talks will go on."}},
		{"tokenized before", "Mr. Obama 's aide left . He `` did n't '' stay .", []string{"Mr. Obama 's aide left .", "He `` did n't '' stay ."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := &doc.Document{Text: c.text, Language: "en"}
			Split(d)
			var got []string
			for _, s := range d.Sentences {
				got = append(got, d.Text[s.Start:s.End])
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("(-want +got)\n%s", d)
			}
		})
	}
}

func TestParagraphKinds(t *testing.T) {
	for _, c := range []struct {
		text string
		want doc.ParagraphKind
	}{
		{"Ministers meet in Cairo to discuss truce", doc.Headline},
		{"By Jane Smith, Reuters", doc.Byline},
		{"July 24, 2022", doc.Dateline},
		{"Published: 24 July 2022 10:15 GMT", doc.Dateline},
		{"CAIRO, July 24 (Reuters) -", doc.Dateline},
		{"The ministers shake hands in Cairo on Sunday. (Photo: AFP)", doc.Caption},
		{"The minister waves as he departs for Doha - PHOTO/Mark Example/POOL/AFP", doc.Caption},
		{"Photo: Reuters", doc.Credit},
		{"(Reporting by Jane Smith; Editing by John Doe)", doc.Credit},
		{"Read more: Ten things to know", doc.Boilerplate},
		{"© 2022 Example News. All rights reserved.", doc.Boilerplate},
		{"Share this article", doc.Boilerplate},
		{"FOR IMMEDIATE RELEASE", doc.Boilerplate},
		{"Notes to editors", doc.Boilerplate},
		{"Release No. 20-117", doc.Boilerplate},
		{"-30-", doc.Boilerplate},
		{"https://news.example/story", doc.Boilerplate},
		{"The ministers met in Cairo on Sunday and agreed to meet again.", doc.Body},
		{"A spokesman said:", doc.Body},
		{"Share prices fell in Cairo on Sunday after the ministers had met, traders said.", doc.Body},
	} {
		t.Run(c.text, func(t *testing.T) {
			d := &doc.Document{Text: c.text + "\n\nThe ministers of both countries met on Sunday, a spokesman told reporters.\n"}
			Split(d)
			if got := d.Paragraphs[0].Kind; got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestWrappedLines(t *testing.T) {
	text := "Talks begin\n\nThe ministers of the two countries met on Sunday in the\ncapital, where they spoke about the truce and about the\nexchange of prisoners.\n\nThey agreed to meet again next month in another place, a\nspokesman said."
	d := &doc.Document{Text: text}
	Split(d)
	var got []string
	for _, p := range d.Paragraphs {
		got = append(got, strings.ReplaceAll(d.Text[p.Start:p.End], "\n", " "))
	}
	want := []string{
		"Talks begin",
		"The ministers of the two countries met on Sunday in the capital, where they spoke about the truce and about the exchange of prisoners.",
		"They agreed to meet again next month in another place, a spokesman said.",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The president of the republic said that he would go.", "en"},
		{"Soldiers raided al-Hadid camps in Doka.", undetermined},
		{"UN envoys thanked UN troops.", undetermined},
		{"El presidente de la república dijo que no iría al congreso.", "es"},
		{"Le président de la République a dit qu'il ne viendrait pas à la réunion.", "fr"},
		{"Der Präsident hat gesagt, dass er nicht zu der Sitzung kommen wird.", "de"},
		{"O presidente da república disse que não vai à reunião.", "pt"},
		{"Il presidente della repubblica ha detto che non verrà alla riunione.", "it"},
		{"Президент сказал, что не приедет.", "ru"},
		{"Президент сказав, що він не приїде.", "uk"},
		{"قال الرئيس إنه لن يأتي", "ar"},
		{"رئیس جمهور گفت که نمی‌آید", "fa"},
		{"总统说他不会来", "zh"},
		{"大統領は来ないと言った", "ja"},
		{"Cumhurbaşkanı ve bakanlar bu toplantı için Ankara'da bir araya geldi.", "tr"},
		{"Hamas", undetermined},
	} {
		if got := language(c.text); got != c.want {
			t.Errorf("language(%q) = %s, want %s", c.text, got, c.want)
		}
	}
}

// TestShortText makes sure that a text too short to tell still gets a language, so that it is analysed.
func TestShortText(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Venezuela releases dozens of political activists.", "en"},
		{"Hamas", "en"},
		{"Macron reçoit Biya à Paris", "fr"},
		{"Москва", "ru"},
	} {
		d := &doc.Document{Text: c.text}
		Split(d)
		if d.Language != c.want || d.Sentences[0].Language != c.want {
			t.Errorf("language of %q is %s, want %s", c.text, d.Language, c.want)
		}
	}
}

// FuzzSplit holds what every later step relies on: pieces in order, each within the one it belongs to.
func FuzzSplit(f *testing.F) {
	f.Add("CAIRO - Mr. Smith's (U.S.) aide doesn't...\n\n“Yes”\xff\xfe del al decirle 5pm", "es")
	f.Add("a\r\nb\u2028c\x00 'tis #x @y :) -LRB- 1,2.3/4-5-6", "en")
	f.Add("", "")
	f.Fuzz(func(t *testing.T, text, language string) {
		d := &doc.Document{Text: text, Language: language}
		Split(d)
		end, sentence := 0, 0
		for _, p := range d.Paragraphs {
			if p.First != sentence || p.Start < end || p.End > len(text) || p.Limit < p.First {
				t.Fatalf("paragraph out of order: %+v", p)
			}
			sentence = p.Limit
			for _, s := range d.Sentences[p.First:p.Limit] {
				if s.Start < p.Start || s.End > p.End || len(s.Tokens) == 0 || len(s.Tokens) > maxTokens {
					t.Fatalf("sentence out of place: %+v in %+v", s, p)
				}
				for _, k := range s.Tokens {
					if k.Start < end || k.End <= k.Start || k.End > s.End || k.Text == "" {
						t.Fatalf("token out of order: %+v after %d", k, end)
					}
					end = k.End
				}
			}
		}
	})
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat("The U.S. president didn't meet Mr. Smith's aide in Cairo on July 24, 2022, officials said. ", 50)
	tokens := 0
	for b.Loop() {
		d := &doc.Document{Text: text}
		Split(d)
		tokens = len(d.Sentences) * len(d.Sentences[0].Tokens)
	}
	b.ReportMetric(float64(tokens*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
