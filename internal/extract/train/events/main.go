// Command events turns annotated articles into the samples that the classifiers of events are trained on: for each
// sentence what they see of it (package classify), with the answers. With -evaluate it reads the articles as the program
// does, and prints how many of the annotated events it finds.
//
//	events < annotated.jsonl > samples.jsonl
//	events -evaluate < annotated.jsonl
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"

	"entente/graph"
	"entente/internal/extract"
	"entente/internal/extract/doc"
	"entente/internal/extract/relate"
	"entente/internal/extract/relate/classify"
)

// article is an annotated text. Offsets are of the bytes at which words begin.
type article struct {
	ID        string  `json:"id"`
	Published string  `json:"published"`
	Text      string  `json:"text"`
	Events    []event `json:"events"`
}

type event struct {
	Kind     graph.EventKind  `json:"kind"`
	Modality graph.Modality   `json:"modality"`
	Trigger  int              `json:"trigger"`
	Parts    map[string][]int `json:"parts"`
	// Referents are the names elsewhere in the article of those who take part.
	Referents []referent `json:"referents"`
}

// referent is a word somewhere in the article that names who fills a role: whom the word Word in the sentence of the event
// stands for, or whom no word there means if that is nowhere.
type referent struct {
	Role string `json:"role"`
	Word int    `json:"word"`
	At   int    `json:"at"`
}

// nowhere is no word.
const nowhere = -1

// input gives an article as the extractor reads it.
func (a *article) input() graph.Article {
	return graph.Article{URL: "https://" + a.ID, Text: a.Text, Published: graph.Date(a.Published), Language: "en"}
}

// starts maps the byte at which each word begins to its token.
func starts(s *doc.Sentence) map[int]int {
	at := map[int]int{}
	for i := range s.Tokens {
		if _, ok := at[s.Tokens[i].Start]; !ok {
			at[s.Tokens[i].Start] = i
		}
	}
	return at
}

// sample is one line of output: which network it is for, what that sees, and the right label.
type sample struct {
	Article string   `json:"article"`
	Network string   `json:"network"`
	Hashes  []uint64 `json:"hashes"`
	Words   []string `json:"words"`
	Label   string   `json:"label"`
}

func main() {
	score := flag.Bool("evaluate", false, "print how well the annotated events are found")
	flag.Parse()
	f := run
	if *score {
		f = evaluate
	}
	if err := f(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "events:", err)
		os.Exit(1)
	}
}

func run(in io.Reader, out io.Writer) error {
	x, err := extract.NewUnclassified()
	if err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	enc := json.NewEncoder(w)
	err = each(in, func(a *article) error {
		for _, s := range samples(x, a) {
			if err := enc.Encode(s); err != nil {
				return fmt.Errorf("write its samples: %w", err)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return w.Flush()
}

// each reads articles and hands them on.
func each(in io.Reader, f func(*article) error) error {
	dec := json.NewDecoder(in)
	for n := 1; ; n++ {
		var a article
		if err := dec.Decode(&a); err == io.EOF {
			return nil
		} else if err != nil {
			return fmt.Errorf("read article %d: %w", n, err)
		}
		if err := f(&a); err != nil {
			return fmt.Errorf("article %s: %w", a.ID, err)
		}
	}
}

// samples gives those of one article.
func samples(x *extract.Extractor, a *article) []sample {
	d, views := x.Views(a.input())
	var out []sample
	for i, v := range views {
		for _, s := range ofSentence(&d.Sentences[i], v, a.Events) {
			s.Article = a.ID
			out = append(out, s)
		}
	}
	return out
}

func ofSentence(s *doc.Sentence, v *relate.View, events []event) []sample {
	if v == nil {
		return nil
	}
	at := starts(s)
	var out []sample
	told := map[int]*event{}
	for k := range events {
		if i, ok := at[events[k].Trigger]; ok && told[i] == nil {
			told[i] = &events[k]
			out = append(out, ofEvent(v, i, &events[k], at)...)
		}
	}
	for _, i := range v.Triggers() {
		label := ""
		if e := told[i]; e != nil {
			if len(e.Parts["A"])+len(e.Parts["R"]) == 0 {
				continue // nothing in the sentence says whose it is: it should neither be read nor be passed over
			}
			label = string(e.Kind)
		}
		out = append(out, newSample("kind", v.KindSample(i), label))
	}
	return out
}

func newSample(network string, s classify.Sample, label string) sample {
	for i := range s.Hashes {
		s.Hashes[i] %= 1 << 20 // all tables have a power of two of rows, and none more
	}
	return sample{Network: network, Hashes: s.Hashes, Words: s.Words, Label: label}
}

// roles are the annotators' letters. Of a word in two roles the first counts, so that the same annotation gives the same samples.
var roles = []struct{ letter, role string }{{"A", string(classify.Actor)}, {"R", string(classify.Recipient)}, {"P", string(classify.Place)}}

// ofEvent gives the samples for modality and roles of an event at token i.
func ofEvent(v *relate.View, i int, e *event, at map[int]int) []sample {
	out := []sample{newSample("modality", v.ModalitySample(i, e.Kind), string(e.Modality))}
	has := filled(v, e, at)
	for _, k := range v.Candidates() {
		if k != i {
			out = append(out, newSample("role", v.RoleSample(i, k, e.Kind), has[k]))
		}
	}
	return out
}

// filled gives the roles that an event's annotation gives candidates.
func filled(v *relate.View, e *event, at map[int]int) map[int]string {
	has := map[int]string{}
	for _, r := range roles {
		for _, start := range e.Parts[r.letter] {
			if k, ok := at[start]; ok && has[v.Candidate(k)] == "" {
				has[v.Candidate(k)] = r.role
			}
		}
	}
	return has
}
