package relate_test

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"

	"entente/internal/extract/doc"
	"entente/internal/extract/link"
	"entente/internal/extract/office"
	"entente/internal/extract/relate"
)

func TestDevConllu(t *testing.T) {
	path := os.Getenv("X2_CONLLU")
	if path == "" {
		t.Skip()
	}
	f, _ := os.Open(path)
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	var block []string
	n := 0
	for sc.Scan() {
		if sc.Text() != "" {
			block = append(block, sc.Text())
			continue
		}
		devBlock(block)
		block = nil
		n++
	}
	fmt.Println("sentences", n)
}

func devBlock(lines []string) {
	d := &doc.Document{Language: "en"}
	s := doc.Sentence{Language: "en"}
	num := map[string]int{}
	var heads []string
	for _, l := range lines {
		f := strings.Split(l, "\t")
		if len(f) < 10 || strings.ContainsAny(f[0], "-.") {
			continue
		}
		num[f[0]] = len(s.Tokens)
		tok := doc.Token{Start: len(d.Text), Text: f[1], Lemma: f[2], UPOS: f[3], XPOS: f[4], Rel: f[7]}
		d.Text += f[1]
		tok.End = len(d.Text)
		if !strings.Contains(f[9], "SpaceAfter=No") {
			d.Text += " "
		}
		for _, x := range strings.Split(f[5], "|") {
			k, v, _ := strings.Cut(x, "=")
			switch k {
			case "Tense":
				tok.Feats.Tense = v
			case "VerbForm":
				tok.Feats.VerbForm = v
			case "Mood":
				tok.Feats.Mood = v
			case "Number":
				tok.Feats.Number = v
			}
		}
		s.Tokens = append(s.Tokens, tok)
		heads = append(heads, f[6])
	}
	for i, h := range heads {
		s.Tokens[i].Head = -1
		if j, ok := num[h]; ok {
			s.Tokens[i].Head = j
		}
	}
	s.End = len(d.Text)
	d.Sentences = []doc.Sentence{s}
	d.Paragraphs = []doc.Paragraph{{End: len(d.Text), Language: "en", Limit: 1}}
	report(d)
}

func report(d *doc.Document) {
	var titles [][]office.Title
	for i := range d.Sentences {
		titles = append(titles, office.Find(&d.Sentences[i]))
	}
	scene := link.Link(d, titles)
	scene.Index()
	ev, _ := relate.Events(d, scene, nil)
	if len(ev) == 0 {
		return
	}
	fmt.Println("##", d.Text)
	for _, e := range ev {
		fmt.Printf("   %s %s [%s] %d rules:", e.Kind, e.Modality, e.Summary, e.Confidence)
		for _, x := range e.Tellings {
			fmt.Print(" ", x.Rule)
		}
		for _, p := range e.Participants {
			fmt.Printf(" %s=%s", p.Role, scene.Entities[p.Entity].Name)
		}
		if len(e.Topics) > 0 {
			fmt.Print(" T:", strings.Join(e.Topics, " / "))
		}
		fmt.Println()
	}
}
